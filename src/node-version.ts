/** The oldest Node the service runs on: MikroORM 7, undici 8 and pg-boss 12 need it. */
const OLDEST = [22, 12] as const;

/** Ends the process with advice when Node is too old to run the service; npm scripts bring their own Node. */
export function requireNode(version: string = process.versions.node): void {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  process.stderr.write(
    `bantin needs Node ${OLDEST.join('.')} or newer, this is ${version}. ` +
      `Start it through npm (npm start, npm run -s bantin -- …): the project brings its own Node.\n`,
  );
  process.exit(2);
}
