import { all, firstText, shortTextOf, textOf } from '../dom.js';
import type { LinkFact } from '../family.js';
import { fileLinks, filesBeside } from '../generic/file-links.js';
import { plain } from '../generic/plain.js';

const FILES =
  '.news-download-file, .news-download, .download-file, .newsattach, .news-attach, .download, .downloads, .attach, .attachments, .dinh-kem, .file-dinh-kem';

/** The box "File đính kèm"; its eye icons open the same file again. */
export function attachmentsOf(box: Element, body: Element | null, heading: Element | null): LinkFact[] {
  const lists = all(box, FILES).filter((list) => !body?.contains(list));
  if (lists.length === 0) {
    for (const label of all(box, '.panel-heading, .card-header, h3, h4, h5, strong, .fw-bold')) {
      if (body?.contains(label) || !FILES_HEADING.test(plain(textOf(label) ?? ''))) continue;
      const panel = label.parentElement;
      if (panel && panel !== box && !panel.contains(body)) lists.push(panel);
    }
  }
  if (lists.length === 0) lists.push(...labelledFiles(box, body));
  if (lists.length === 0) return filesBeside(body, box, heading);
  return lists.flatMap((list) =>
    fileLinks(list, (link) => firstText(link, 'strong') ?? textOf(link)?.replace(FILE_LABEL, '') ?? null),
  );
}

/** "File đính kèm: <a>": the line of version 3, label and files in one. */
function labelledFiles(box: Element, body: Element | null): Element[] {
  const lines = all(box, 'p, div, li, td').filter((line) => {
    if (body && (line.contains(body) || body.contains(line))) return false;
    const [label = '', files] = (shortTextOf(line, 400) ?? '').split(/[:：]/u);
    return files !== undefined && FILES_HEADING.test(plain(label)) && line.querySelector('a[href]') !== null;
  });
  return lines.filter((line) => !lines.some((inner) => inner !== line && line.contains(inner)));
}

const FILES_HEADING =
  /^(?:file|tep|tap tin|tai lieu|van ban)(?: tin)? (?:dinh )?kem(?: theo)?$|^attach(?:ed|ments?)?(?: files?)?$/;
const FILE_LABEL = /^(?:tập tin|tệp tin|tải về|download|file)[^:]{0,20}:\s*/iu;
