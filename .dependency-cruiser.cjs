/** The one way through the house: an import against these arrows fails the lint. */
const never = (name, from, to) => ({ name, severity: 'error', from: { path: from }, to: { path: to } });

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    never(
      'schema-stands-alone',
      '^src/schema/',
      '^(src/(analysis|reports|workbook|i18n|dossier)|functions|taskpane|host)/',
    ),
    never(
      'analysis-knows-records-only',
      '^src/analysis/',
      '^(src/(reports|workbook|i18n|dossier)|functions|taskpane|host)/',
    ),
    never('reports-know-no-workbook', '^src/reports/', '^(src/workbook|functions|taskpane|host)/'),
    never('texts-stand-alone', '^src/i18n/', '^(src/(analysis|reports|workbook|dossier)|functions|taskpane|host)/'),
    // The pane writes a file of its own when dossiers are split; the parts that do it know nothing of the host (docs/decisions/0014).
    never(
      'the-add-in-knows-no-host',
      '^(src|functions|taskpane)/',
      '^host/(?!xlsx/saveWorkbook\\.ts|workbookModel\\.ts)',
    ),
    never('functions-are-thin', '^functions/', '^(src/(reports|workbook|schema)|taskpane)/'),
    never(
      'the-self-check-knows-excel-only',
      '^src/selfcheck/',
      '^(src/(schema|analysis|reports|i18n|workbook/(?!mark\\.ts))|functions|taskpane|host)/?',
    ),
    never('only-the-pane-checks-itself', '^(src/(?!selfcheck)|functions|host)/', '^src/selfcheck/'),
    never('src-knows-no-doors', '^src/', '^(functions|taskpane)/'),
    {
      name: 'only-the-command-runs-the-add-in',
      severity: 'error',
      from: { path: '^host/', pathNot: '^host/(cli|workbench/page)/' },
      to: { path: '^src/(analysis|reports|workbook|i18n)/' },
    },
    {
      name: 'no-packages-in-the-core',
      severity: 'error',
      from: { path: '^src/(schema|analysis|reports|i18n)/' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'] },
    },
    {
      // The workbench's page and worker are bundled; what runs in Node is installed beside them.
      name: 'not-to-development-packages',
      severity: 'error',
      from: { path: '^host/', pathNot: '^host/workbench/(page|worker)/' },
      to: { dependencyTypes: ['npm-dev'], pathNot: ['@types/'] },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      // An analysis stands by itself and may be used by its tests alone until a report takes it up.
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, pathNot: ['^src/analysis/'] },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.cjs', '.json'],
    },
  },
};
