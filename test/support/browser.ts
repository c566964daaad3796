import { execFileSync } from 'node:child_process';
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';
import { projectFile } from '../../src/project-files.js';

/** Where a browser is and what it needs in its environment. */
interface Installed {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Root may not use the sandbox; nothing is fetched for the browser's own sake. Playwright adds an empty profile of its own. */
const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
] as const;

/**
 * A headless Chromium: CHROMIUM_PATH, else /usr/bin/chromium, else the one inside the npm package `@sparticuz/chromium`.
 * Null with a loud line when none starts; in CI, and when CHROMIUM_PATH names one that does not, that is an error.
 */
export async function launchBrowser(): Promise<Browser | null> {
  const given = process.env['CHROMIUM_PATH'];
  try {
    const { executablePath, env } = given
      ? { executablePath: given, env: {} }
      : (systemBrowser() ?? (await packagedBrowser()));
    return await chromium.launch({
      executablePath,
      args: [...ARGUMENTS],
      env: { ...ownEnvironment(), ...env },
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const words = `No browser could be had for the tests (${reason}). Set CHROMIUM_PATH or install chromium.`;
    if (given || process.env['CI'] === 'true') throw new Error(words, { cause: error });
    process.stderr.write(`\n!!! ${words}\n!!! The browser suites are SKIPPED.\n\n`);
    return null;
  }
}

function ownEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

function systemBrowser(): Installed | null {
  const executablePath = '/usr/bin/chromium';
  return existsSync(executablePath) ? { executablePath, env: {} } : null;
}

/**
 * The browser of the package, unpacked once per version beside the packages (200 MB, 3 s). The package's own unpacking
 * writes into the shared temporary folder, leaves its libraries out except on Lambda, and takes a half-written file for
 * a whole one; ours is complete when it has its name. `al2023` holds NSS, NSPR and Expat, `fonts` one typeface.
 */
async function packagedBrowser(): Promise<Installed> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(`@sparticuz/chromium has no browser for ${process.platform}-${process.arch}`);
  }
  const home = projectFile('node_modules', '@sparticuz', 'chromium');
  if (!existsSync(home))
    throw new Error('neither /usr/bin/chromium nor the package @sparticuz/chromium is there');
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  const cache = projectFile('node_modules', '.cache');
  const folder = join(cache, `chromium-${version}`);
  if (!existsSync(folder)) await unpack(join(home, 'bin'), cache, folder);
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      LD_LIBRARY_PATH: [join(folder, 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':'),
      ...(existsSync('/etc/fonts/fonts.conf') ? {} : { FONTCONFIG_FILE: join(folder, 'fonts.conf') }),
    },
  };
}

async function unpack(packed: string, cache: string, folder: string): Promise<void> {
  mkdirSync(cache, { recursive: true });
  const part = mkdtempSync(join(cache, 'chromium-part-'));
  try {
    await decompress(join(packed, 'chromium.br'), join(part, 'chromium'), 0o755);
    for (const name of ['al2023.tar', 'fonts.tar']) {
      const archive = join(part, name);
      await decompress(join(packed, `${name}.br`), archive, 0o644);
      execFileSync('tar', ['--extract', '--no-same-owner', '--file', archive, '--directory', part]);
      rmSync(archive);
    }
    // The package's own names folders of Lambda.
    writeFileSync(join(part, 'fonts.conf'), fontsConf(join(folder, 'fonts'), join(folder, 'fonts-cache')));
    renameSync(part, folder);
  } catch (error) {
    // Another suite may have been faster.
    if (!existsSync(folder)) throw error;
  } finally {
    rmSync(part, { recursive: true, force: true });
  }
}

async function decompress(from: string, to: string, mode: number): Promise<void> {
  await pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to, { mode }));
}

function fontsConf(fonts: string, cache: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${fonts}</dir>
  <cachedir>${cache}</cachedir>
</fontconfig>
`;
}
