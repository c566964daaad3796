import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Before the first suite: a folder for what suites share. What it holds is made by the first suite that needs it. */
export default function makeFolder() {
  process.env.BANTIN_TEST_FOLDER = mkdtempSync(join(tmpdir(), 'bantin-test-'));
}
