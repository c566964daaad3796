import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** The pages of `src/web`, bundled with everything they need: no CDN, no font from elsewhere, no inline script. */
export default defineConfig({
  root: fileURLToPath(new URL('src/web', import.meta.url)),
  base: '/graphiql/',
  publicDir: false,
  logLevel: 'warn',
  build: {
    outDir: fileURLToPath(new URL('dist/web', import.meta.url)),
    // `dist/web` only; what TypeScript wrote beside it stays.
    emptyOutDir: true,
    target: 'es2022',
    // Monaco's core is one piece of 1.8 MB, which the browser keeps.
    chunkSizeWarningLimit: 2000,
    rolldownOptions: {
      input: { graphiql: fileURLToPath(new URL('src/web/graphiql.html', import.meta.url)) },
      // "use client" means something to frameworks that render on the server; hundreds of files carry it.
      onLog: (level, log, handle) => {
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
      },
    },
  },
});
