import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** GraphiQL, and the pages for readers: apart, so that whoever reads loads nothing of an editor for queries. */
const BUNDLES = {
  graphiql: {
    root: at('src/web'),
    base: '/graphiql/',
    outDir: at('dist/web'),
    input: { graphiql: at('src/web/graphiql.html') },
  },
  pages: {
    root: at('src/web/pages'),
    base: '/pages/',
    outDir: at('dist/pages'),
    input: {
      'reading-room': at('src/web/pages/reading-room.html'),
      dashboard: at('src/web/pages/dashboard.html'),
    },
  },
} as const;

/** The pages of `src/web`, bundled with everything they need: no CDN, no font from elsewhere, no inline script. */
export default defineConfig(({ mode }) => {
  const { root, base, outDir, input } = BUNDLES[mode === 'pages' ? 'pages' : 'graphiql'];
  return {
    root,
    base,
    publicDir: false,
    logLevel: 'warn',
    build: {
      outDir,
      // That folder only; what TypeScript wrote beside it stays.
      emptyOutDir: true,
      target: 'es2022',
      // Monaco's core is one piece of 1.8 MB, which the browser keeps.
      chunkSizeWarningLimit: 2000,
      rolldownOptions: {
        input,
        // "use client" means something to frameworks that render on the server; hundreds of files carry it.
        onLog: (level, log, handle) => {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
        },
      },
    },
  };
});
