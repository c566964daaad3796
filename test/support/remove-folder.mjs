import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** After the last suite: ends the PostgreSQL a suite started, by its process id, and removes the folder. */
export default async function removeFolder() {
  const folder = process.env.BANTIN_TEST_FOLDER;
  if (!folder) return;
  const file = join(folder, 'postgres.json');
  if (existsSync(file)) {
    const { pid } = JSON.parse(readFileSync(file, 'utf8'));
    if (pid) await endProcess(pid);
  }
  rmSync(folder, { recursive: true, force: true });
}

async function endProcess(pid) {
  try {
    process.kill(pid, 'SIGINT');
    for (let wait = 0; wait < 100; wait += 1) {
      process.kill(pid, 0);
      await new Promise((done) => setTimeout(done, 100));
    }
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended.
  }
}
