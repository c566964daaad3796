import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { say } from './words.js';

/** Something that can be chosen. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  /** What tells it from others of that name. */
  readonly note?: string;
}

interface ComboboxProps {
  readonly label: string;
  readonly placeholder: string;
  /** What is chosen, for people; null: nothing. */
  readonly chosen: string | null;
  readonly onChoose: (choice: Choice | null) => void;
  /** What fits the words typed so far. */
  readonly find: (text: string, signal: AbortSignal) => Promise<readonly Choice[]>;
}

/** How long typing must rest before it is asked what fits. */
const REST_MS = 200;

/** A field that offers what fits the words typed (ARIA combobox with a list). */
export function Combobox({ label, placeholder, chosen, onChoose, find }: ComboboxProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState<string | null>(null);
  const [choices, setChoices] = useState<readonly Choice[] | null>(null);
  const [hasFailed, setHasFailed] = useState(false);
  const [active, setActive] = useState(-1);
  const finding = useRef(find);
  finding.current = find;
  const isOpen = text !== null && choices !== null;

  useEffect(() => {
    if (text === null) return setChoices(null);
    const leaving = new AbortController();
    const timer = setTimeout(() => {
      finding.current(text.trim(), leaving.signal).then(
        (found) => {
          setChoices(found);
          setHasFailed(false);
          setActive(-1);
        },
        () => {
          if (leaving.signal.aborted) return;
          setChoices([]);
          setHasFailed(true);
        },
      );
    }, REST_MS);
    return () => {
      clearTimeout(timer);
      leaving.abort(new DOMException('superseded', 'AbortError'));
    };
  }, [text]);

  const choose = (choice: Choice | null) => {
    setText(null);
    onChoose(choice);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const count = choices?.length ?? 0;
    if (event.key === 'Escape') setText(null);
    else if (event.key === 'ArrowDown' && text === null) setText('');
    else if (event.key === 'ArrowDown' && count > 0) setActive((active + 1) % count);
    else if (event.key === 'ArrowUp' && count > 0) setActive(active <= 0 ? count - 1 : active - 1);
    else if (event.key === 'Enter' && isOpen) {
      const choice = choices[Math.max(active, 0)];
      if (choice) choose(choice);
    } else return;
    event.preventDefault();
  };
  const optionId = (index: number) => `${id}-${index}`;

  return (
    <div className="field combobox">
      <label htmlFor={id}>{label}</label>
      <div className="combobox-row">
        <input
          ref={input}
          id={id}
          role="combobox"
          aria-expanded={isOpen}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={isOpen && active >= 0 ? optionId(active) : undefined}
          autoComplete="off"
          placeholder={placeholder}
          value={text ?? chosen ?? ''}
          onChange={(event) => setText(event.target.value)}
          onClick={() => text === null && chosen === null && setText('')}
          onBlur={() => setText(null)}
          onKeyDown={onKeyDown}
        />
        {chosen !== null && (
          <button
            type="button"
            className="plain clear"
            aria-label={say('filter.clear', { label })}
            onClick={() => {
              choose(null);
              input.current?.focus();
            }}
          >
            ×
          </button>
        )}
      </div>
      <ul id={`${id}-list`} role="listbox" aria-label={label} hidden={!isOpen || choices.length === 0}>
        {choices?.map((choice, index) => (
          <li
            key={choice.id}
            id={optionId(index)}
            role="option"
            aria-selected={index === active}
            // The field must not lose its focus to the list before the click arrives.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(choice)}
          >
            {choice.label}
            {choice.note && <span className="quiet"> {choice.note}</span>}
          </li>
        ))}
      </ul>
      <p className="combobox-none quiet" role="status">
        {isOpen && choices.length === 0 && say(whyNone(text, hasFailed))}
      </p>
    </div>
  );
}

function whyNone(text: string, hasFailed: boolean) {
  if (hasFailed) return 'filter.failed';
  return text.trim() === '' ? 'filter.type' : 'filter.none';
}
