import type { AccountAnswer } from '../graphql/account-services.js';
import { refusalMessage } from '../graphql/refusals.js';
import { BadInput } from './cases.js';

/** The row and its secret. Throws {@link BadInput} with why there is none. */
export function secretOf(answer: AccountAnswer): { readonly id: number; readonly secret: string | null } {
  if ('refused' in answer) {
    throw new BadInput(answer.refused.map((refusal) => refusalMessage(refusal, 'en')).join('\n'));
  }
  return answer;
}
