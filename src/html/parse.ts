import { Parser } from 'htmlparser2';
import { isIconWord } from './icon-words.js';
import { TreeDocument, TreeElement, TreeText, type TreeNode } from './tree.js';

/**
 * Markup → the tree it is read from, by htmlparser2, with what browsers mend: names in lower case, entities decoded,
 * end tags implied; the words by which icon fonts name their pictures are blanks. Only the parts of the DOM
 * that `tree.ts` has are there, whatever the type promises.
 * The caller sees to it that elements do not nest without end (`nesting.ts`).
 */
export function parseHtml(html: string): Document {
  const document = new TreeDocument();
  let open: TreeNode = document;
  const parser = new Parser(
    {
      onopentag(name, attribs) {
        const names = attribs['class'];
        if (names !== undefined && /\s/.test(names)) attribs['class'] = tidyNames(names);
        const element = new TreeElement(document, name, attribs);
        put(open, element);
        open = element;
      },
      ontext(words) {
        const isIcon =
          open instanceof TreeElement && isIconWord(open.localName, open.attribs['class'], words);
        const text = isIcon ? ' ' : words;
        const last = open.lastChild;
        if (last instanceof TreeText) last.nodeValue += text;
        else put(open, new TreeText(document, text));
      },
      onclosetag() {
        open = open.parentNode ?? document;
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.end(html);
  return document as unknown as Document;
}

/** Hangs a new node behind what `parent` holds. */
function put(parent: TreeNode, node: TreeNode): void {
  const last = parent.lastChild;
  node.parentNode = parent as TreeElement;
  node.previousSibling = last;
  if (last) last.nextSibling = node;
  else parent.firstChild = node;
  parent.lastChild = node;
}

/** Each class once, one blank between: ` a  b a ` → `a b`. */
function tidyNames(names: string): string {
  return [...new Set(names.split(/\s+/).filter((name) => name !== ''))].join(' ');
}
