/** What a story is about; every sample site maps it to a category of its own. */
export type Topic =
  | 'party'
  | 'government'
  | 'front'
  | 'countryside'
  | 'economy'
  | 'disaster'
  | 'education'
  | 'health'
  | 'security'
  | 'digital'
  | 'culture'
  | 'welfare'
  | 'praise'
  | 'notice';

/** The kinds of text a commune page carries. */
export type StoryKind =
  'NEWS' | 'ANNOUNCEMENT' | 'DOCUMENT' | 'SCHEDULE' | 'TENDER' | 'RECRUITMENT' | 'OBITUARY';

/** Where a story can happen; without it, anywhere. */
export type Terrain = 'rural' | 'urban' | 'sea' | 'upland';

/**
 * One invented story with slots, told anew for every site that carries it.
 *
 * Slots: `{xa}` "xã Lộc Hà" · `{Xa}` with a capital · `{ten}` the bare name · `{thon1}` a village ·
 * `{nguoi1}` a person, `{ong1}` with "ông/bà" · `{When}` the event's day as a lead begins ("Sáng 12/11") ·
 * `{n1:20-60}` or `{n1:20-60/5}` a number, `{n1}` the same again · `{d:+7w}` a day counted from publication
 * (`w`: moved to a working day), `{thu:+7w}` its weekday · `{so1:KH-UBND}` a document number ·
 * `{nam}` `{namtruoc}` `{namsau}` `{thang}` `{thangsau}` the year and month of publication and those beside them ·
 * `{thangbc}`/`{nambc}` the month a report is about · `{quy}` (of `{namquy}`) the last full quarter, `{quynay}` the running
 * one · `{bithu}` `{phobithu}` `{chutich}` `{phochutich}` `{mattran}` the
 * place's own officials · `[a|b]` one of the wordings.
 *
 * Body lines: `@ caption` an image with its caption, `@` an image without one, `* item` a list, `| a | b` a
 * table row, `^ file.pdf :: name` an attachment; anything else is a paragraph.
 */
export interface Story {
  readonly key: string;
  readonly topic: Topic;
  readonly kind?: StoryKind;
  readonly where?: Terrain;
  /** The months in which it can be told, 1–12; without it, all year. */
  readonly months?: readonly number[];
  readonly title: string;
  readonly lead: string;
  readonly body: readonly string[];
}
