/** Jest runs the TypeScript of src/ and test/ through swc as ES modules; nothing is built for it. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: false, useDefineForClassFields: false },
          target: 'es2022',
        },
        module: { type: 'es6' },
      },
    ],
  },
  globalSetup: '<rootDir>/test/support/make-folder.mjs',
  globalTeardown: '<rootDir>/test/support/remove-folder.mjs',
  testMatch: ['**/*.test.ts'],
  maxWorkers: 2,
  // A machine that does other work too takes several times as long; what hangs is ended all the same.
  testTimeout: 300_000,
};
