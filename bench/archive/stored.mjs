/** What of the database the rows of an archive need to know. */

/** How the properties of the entity stand in the columns of its table. */
export function columnsOf({ props }) {
  return props
    .filter(
      (prop) => prop.persist !== false && !prop.generated && ['scalar', 'm:1', '1:1'].includes(prop.kind),
    )
    .map((prop) => ({
      name: prop.fieldNames[0],
      property: prop.name,
      kind: prop.kind === 'scalar' ? (/json/.test(prop.columnTypes[0]) ? 'json' : 'plain') : 'reference',
    }));
}

/** The sources with their ids and owners, in the order of the plan, as threads need them. */
export async function readSources(database, sources) {
  const rows = await database.read(
    `select s.url, s.id, s.rights, s.province, (select jsonb_agg(n.name) from (select s.name union select o.name from source_owner w ` +
      `join organ o on o.id = w.organ_id where w.source_id = s.id) n) as names, coalesce((select jsonb_agg(jsonb_build_object(` +
      `'validFrom', w.valid_from, 'validTo', w.valid_to, 'organ', jsonb_build_object('id', o.id, 'name', o.name, 'unit', ` +
      `jsonb_build_object('id', o.unit_id))) order by w.id) from source_owner w join organ o on o.id = w.organ_id ` +
      `where w.source_id = s.id), '[]') as owners from source s`,
  );
  const byUrl = new Map(rows.map(({ url, ...row }) => [url, row]));
  return sources.map(({ source }) => ({
    ...byUrl.get(source.url),
    source: { url: source.url, homepageUrl: source.homepageUrl },
  }));
}
