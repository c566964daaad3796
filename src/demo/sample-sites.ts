import type { SqlEntityManager } from '@mikro-orm/sql';
import { Setting } from '../entities/setting.js';
import { startDemoServer } from './demo-server.js';
import { DEMO_SOURCES, type DemoSource } from './demo-sites.js';

/** What is remembered of the sample sites: a second start serves the same pages at the same addresses. */
interface DemoMemory {
  readonly port: number;
  readonly anchorDay: string;
}

/** The running sample sites. */
export interface SampleSites {
  readonly port: number;
  readonly sources: readonly DemoSource[];
  close(): Promise<void>;
}

const SETTING = 'sample-sites';

/**
 * Serves the sample sites on a loopback port that is chosen once and remembered with the day of the first start.
 * `today` (`YYYY-MM-DD`) is that day when nothing is remembered. Throws when the remembered port is taken.
 */
export async function openSampleSites(em: SqlEntityManager, today: string): Promise<SampleSites> {
  const setting = await em.findOne(Setting, { name: SETTING });
  const known = setting?.value as DemoMemory | undefined;
  const anchorDay = known?.anchorDay ?? today;
  const server = known
    ? await listenAgain(known.port, anchorDay)
    : await startDemoServer({ port: 0, anchorDay });
  if (!known) {
    const value: DemoMemory = { port: server.port, anchorDay };
    em.persist(em.create(Setting, { name: SETTING, value }));
    await em.flush();
  }
  return { port: server.port, sources: DEMO_SOURCES, close: () => server.close() };
}

async function listenAgain(port: number, anchorDay: string) {
  try {
    return await startDemoServer({ port, anchorDay });
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw cause;
    throw new Error(
      `The sample sites lived on port ${port}, which another program uses now. Free it, or start with --no-demo.`,
      { cause },
    );
  }
}
