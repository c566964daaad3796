import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Rights } from '../entities/article-enums.js';
import type { OrganKind } from '../entities/organ.js';
import { Organ } from '../entities/organ.js';
import { Source, SourceOwner, type SourceKind } from '../entities/source.js';
import type { RuleSet } from '../families/rules.js';
import { vietnameseSortKey } from '../normalize/sort-key.js';
import { cleanLine, fold } from '../normalize/text.js';
import { findOrMakeOrgans } from './organs.js';
import { storable } from './storable.js';

/** Who owns a source from when to when; days as `YYYY-MM-DD`, [validFrom, validTo). */
export interface NewOwner {
  readonly kind: OrganKind;
  readonly name: string;
  readonly unitId: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** A source as it is added. */
export interface NewSource {
  readonly name: string;
  readonly url: string;
  readonly homepageUrl: string | null;
  readonly kind: SourceKind;
  readonly family: string | null;
  readonly province: string;
  readonly owners: readonly NewOwner[];
  /** Selectors of its own, in sets with days of validity. */
  readonly rules?: readonly RuleSet[];
  readonly sample?: boolean;
  readonly intervalSeconds?: number;
  /** On what ground its texts may be shown; not settled where nothing is said. */
  readonly rights?: Rights;
}

/** Adds a source with its owners in one transaction; one with this address already is left as it is. */
export async function addSource(
  em: SqlEntityManager,
  given: NewSource,
): Promise<{ id: number; added: boolean }> {
  const input = storable(given);
  return em.transactional(async (inner) => {
    const known = await inner.findOne(Source, { url: input.url });
    if (known) return { id: known.id, added: false };
    const name = cleanLine(input.name);
    const source = inner.create(
      Source,
      {
        name,
        nameLower: name.toLowerCase(),
        nameFolded: fold(name),
        sortKey: vietnameseSortKey(name),
        url: input.url,
        homepageUrl: input.homepageUrl,
        kind: input.kind,
        family: input.family,
        province: input.province,
        sample: input.sample ?? false,
        rules: input.rules?.length ? input.rules : null,
        ...(input.rights === undefined ? {} : { rights: input.rights }),
        ...(input.intervalSeconds === undefined ? {} : { intervalSeconds: input.intervalSeconds }),
      } as never,
      { partial: true },
    );
    inner.persist(source);
    await inner.flush();
    const owners = input.owners.map((owner) => ({ ...owner, name: cleanLine(owner.name) }));
    const organOf = await findOrMakeOrgans(inner, owners);
    for (const owner of owners) {
      const organ = organOf({ kind: owner.kind, name: owner.name, unitId: owner.unitId });
      const { validFrom, validTo } = owner;
      inner.persist(
        inner.create(
          SourceOwner,
          { source, organ: inner.getReference(Organ, organ.id), validFrom, validTo },
          { partial: true },
        ),
      );
    }
    await inner.flush();
    return { id: source.id, added: true };
  });
}
