import type { Constructor } from '@mikro-orm/core';
import type { Migration } from '@mikro-orm/migrations';
import { Initial } from './0001-initial.js';
import { SharedPace } from './0003-pace.js';
import { RawPages } from './0004-raw-pages.js';
import { Fleet } from './0005-fleet.js';
import { Clusters } from './0006-clusters.js';
import { Fold } from './0007-fold.js';
import { Audit } from './0008-audit.js';
import { Search } from './0009-search.js';
import { Tags } from './0010-tags.js';
import { Live } from './0011-live.js';
import { Accounts } from './0012-accounts.js';
import { Collections } from './0013-collections.js';
import { Editors } from './0014-editors.js';
import { StoryKeys } from './0016-story-keys.js';
import { Reasons } from './0017-reasons.js';
import { Embargo } from './0018-embargo.js';
import { SearchScope } from './0019-search-scope.js';
import { Counting } from './0020-counting.js';
import { Copies } from './0021-copies.js';
import { Written } from './0022-written.js';
import { ScopeOfMoved } from './0023-scope-of-moved.js';
import { StoredApart } from './0024-stored-apart.js';
import { WrittenApart } from './0025-written-apart.js';
import { Touched } from './0026-touched.js';

/** Every migration in the order it runs; the name is what the database remembers. */
export const MIGRATIONS: readonly { readonly name: string; readonly class: Constructor<Migration> }[] = [
  { name: '0001-initial', class: Initial },
  { name: '0003-pace', class: SharedPace },
  { name: '0004-raw-pages', class: RawPages },
  { name: '0005-fleet', class: Fleet },
  { name: '0006-clusters', class: Clusters },
  { name: '0007-fold', class: Fold },
  { name: '0008-audit', class: Audit },
  { name: '0009-search', class: Search },
  { name: '0010-tags', class: Tags },
  { name: '0011-live', class: Live },
  { name: '0012-accounts', class: Accounts },
  { name: '0013-collections', class: Collections },
  { name: '0014-editors', class: Editors },
  { name: '0016-story-keys', class: StoryKeys },
  { name: '0017-reasons', class: Reasons },
  { name: '0018-embargo', class: Embargo },
  { name: '0019-search-scope', class: SearchScope },
  { name: '0020-counting', class: Counting },
  { name: '0021-copies', class: Copies },
  { name: '0022-written', class: Written },
  { name: '0023-scope-of-moved', class: ScopeOfMoved },
  { name: '0024-stored-apart', class: StoredApart },
  { name: '0025-written-apart', class: WrittenApart },
  { name: '0026-touched', class: Touched },
];
