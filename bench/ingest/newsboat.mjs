/** newsboat reading the same feeds: `newsboat -x reload` in a folder of its own, as many threads as there are cores. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';

/** Its version, or null where it is not installed. */
export function newsboatVersion() {
  const { stdout } = spawnSync('newsboat', ['--version'], { encoding: 'utf8' });
  return /newsboat (?:r)?([\d.]+)/i.exec(stdout ?? '')?.[1] ?? null;
}

/** A fresh reader of these addresses; `reload` reads them all once and says how long that took. */
export function openNewsboat(urls) {
  const home = mkdtempSync(join(tmpdir(), 'bantin-bench-newsboat-'));
  writeFileSync(join(home, 'urls'), `${urls.join('\n')}\n`);
  writeFileSync(
    join(home, 'config'),
    `reload-threads ${availableParallelism()}\nsuppress-first-reload yes\n`,
  );
  const files = ['-u', join(home, 'urls'), '-C', join(home, 'config'), '-c', join(home, 'cache.db')];
  return {
    reload() {
      const command = `TIMEFORMAT='%R %U %S'; time newsboat ${files.join(' ')} -q -x reload`;
      const { stderr, status } = spawnSync('bash', ['-c', command], {
        encoding: 'utf8',
        env: { PATH: process.env.PATH, HOME: home, LANG: 'C.UTF-8' },
      });
      const times = /([\d.]+) ([\d.]+) ([\d.]+)\s*$/.exec(stderr);
      if (status !== 0 || !times) throw new Error(`newsboat failed: ${stderr.slice(-400)}`);
      const [seconds, user, system] = times.slice(1).map(Number);
      return { seconds, cpu: user + system };
    },
    /** Entries in its cache. */
    count() {
      const { stdout } = spawnSync('newsboat', [...files, '-x', 'print-unread'], {
        encoding: 'utf8',
        env: { PATH: process.env.PATH, HOME: home, LANG: 'C.UTF-8' },
      });
      return Number(/(\d+)/.exec(stdout)?.[1] ?? NaN);
    },
    close: () => rmSync(home, { recursive: true, force: true }),
  };
}
