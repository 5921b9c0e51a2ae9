/** Node is the default environment; a test of the pane asks for jsdom in its own docblock. */
module.exports = {
  testEnvironment: 'node',
  testEnvironmentOptions: { globalsCleanup: 'off' },
  testMatch: ['<rootDir>/test/**/*.test.ts', '<rootDir>/test/**/*.test.tsx'],
  transform: { '^.+\\.(t|j)sx?$': ['@swc/jest'] },
  transformIgnorePatterns: ['/node_modules/(?!(lodash-es|nanoid|rbush|quickselect|kdbush|ot-json1|async-lock)/)'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'cjs', 'mjs', 'json'],
  maxWorkers: 2,
  testTimeout: 60000,
};
