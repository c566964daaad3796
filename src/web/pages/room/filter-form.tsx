import { type FormEvent, useState } from 'react';
import { go } from '../address.js';
import { Combobox } from '../combobox.js';
import { isDay } from '../days.js';
import type { RoomTotalsQuery } from '../operations.generated.js';
import { say } from '../words.js';
import { sourceName, unitName } from './chosen-names.js';
import { findCategories, findSources, findUnits } from './find-choices.js';
import {
  CONTENT_TYPES,
  LONGEST_QUERY,
  ROLES,
  type RoomFilter,
  SCOPES,
  writeRoomFilter,
} from './room-filter.js';
import type { Offered } from './shown.js';
import { SelectField } from './select-field.js';

/** Everything the list can be narrowed by. Each choice is an address of its own, so the button "back" takes it back. */
export function FilterForm({
  filter,
  totals,
  collections,
}: {
  readonly filter: RoomFilter;
  readonly totals: RoomTotalsQuery | null;
  readonly collections: readonly Offered[];
}) {
  const [isOpen, setIsOpen] = useState(false);
  const change = (changes: Partial<RoomFilter>) => go(writeRoomFilter({ ...filter, ...changes }));
  const search = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const query = String(new FormData(event.currentTarget).get('q')).trim();
    change({ query: query === '' ? null : query });
  };
  return (
    <form className="filter" role="search" aria-label={say('filter.title')} onSubmit={search}>
      <div className="field search">
        <label htmlFor="q">{say('filter.query')}</label>
        <div className="search-row">
          <input
            id="q"
            name="q"
            type="search"
            key={filter.query}
            defaultValue={filter.query ?? ''}
            maxLength={LONGEST_QUERY}
            placeholder={say('filter.queryHint')}
          />
          <button>{say('filter.search')}</button>
        </div>
      </div>
      <button
        type="button"
        className="plain toggle"
        aria-expanded={isOpen}
        aria-controls="filter-more"
        onClick={() => setIsOpen(!isOpen)}
      >
        {say(isOpen ? 'filter.hide' : 'filter.show')}
      </button>
      <div id="filter-more" className={isOpen ? 'open' : undefined}>
        {filter.query !== null && (
          <SelectField
            label={say('filter.order')}
            value={filter.byRelevance ? 'relevance' : 'newest'}
            options={[
              ['newest', say('order.newest')],
              ['relevance', say('order.relevance')],
            ]}
            onChange={(value) => change({ byRelevance: value === 'relevance' })}
          />
        )}
        <Combobox
          label={say('filter.unit')}
          placeholder={say('filter.unitHint')}
          chosen={unitName(filter, totals)}
          find={findUnits}
          onChoose={(choice) => change({ unit: choice?.id ?? null })}
        />
        {filter.unit !== null && (
          <>
            <SelectField
              label={say('filter.role')}
              value={filter.role}
              options={ROLES.map((role) => [role, say(`role.${role}`)])}
              onChange={(role) => change({ role })}
            />
            <SelectField
              label={say('filter.scope')}
              value={filter.scope}
              options={SCOPES.map((scope) => [scope, say(`scope.${scope}`)])}
              onChange={(scope) => change({ scope })}
            />
          </>
        )}
        <Combobox
          label={say('filter.source')}
          placeholder={say('filter.sourceHint')}
          chosen={sourceName(filter, totals)}
          find={findSources}
          onChoose={(choice) => change({ source: choice?.id ?? null })}
        />
        <Combobox
          label={say('filter.category')}
          placeholder={say('filter.categoryHint')}
          chosen={filter.category}
          find={findCategories(filter)}
          onChoose={(choice) => change({ category: choice?.id ?? null })}
        />
        <SelectField
          label={say('filter.contentType')}
          value={filter.contentType ?? ''}
          options={[
            ['', say('filter.any')],
            ...CONTENT_TYPES.map((type) => [type, say(`contentType.${type}`)] as const),
          ]}
          onChange={(type) => change({ contentType: type === '' ? null : type })}
        />
        <div className="days">
          <DayField label={say('filter.from')} day={filter.from} onChange={(from) => change({ from })} />
          <DayField label={say('filter.to')} day={filter.to} onChange={(to) => change({ to })} />
        </div>
        {collections.length > 0 && (
          <SelectField
            label={say('filter.collection')}
            value={filter.collection ?? ''}
            options={[['', say('filter.any')], ...collections.map(({ id, title }) => [id, title] as const)]}
            onChange={(collection) => change({ collection: collection === '' ? null : collection })}
          />
        )}
        <label className="check">
          <input
            type="checkbox"
            checked={filter.originalsOnly}
            onChange={(event) => change({ originalsOnly: event.target.checked })}
          />
          {say('filter.originals')}
        </label>
      </div>
    </form>
  );
}

/** A day that is typed part by part is taken when it is one. */
function DayField({
  label,
  day,
  onChange,
}: {
  readonly label: string;
  readonly day: string | null;
  readonly onChange: (day: string | null) => void;
}) {
  return (
    <label className="field">
      {label}
      <input
        type="date"
        key={day}
        defaultValue={day ?? ''}
        onChange={({ target: { value } }) => {
          if (value === '' && day !== null) onChange(null);
          else if (isDay(value)) onChange(value);
        }}
      />
    </label>
  );
}
