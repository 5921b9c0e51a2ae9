import { REPORT_IDS, type ReportId } from '../src/reports/model';
import type { PaneStore } from './state/paneStore';

/**
 * What the ribbon's buttons do, by the names that the manifest gives their functions. They act on the pane's own state, so that the
 * pane shows what they do; where something goes wrong or is to be read there, it is opened.
 *
 * @param openPane shows the pane
 */
export function ribbonActions(
  store: PaneStore,
  openPane: () => Promise<unknown>,
): Readonly<Record<string, () => Promise<void>>> {
  const buildAndShow = async (reports: readonly ReportId[]): Promise<void> => {
    const isBuilt = await store.build(reports);
    const [first] = reports;
    if (isBuilt && first) await store.show(first);
    else {
      store.chooseTab('reports');
      await openPane();
    }
  };
  return {
    kamFunnel: () => buildAndShow(['funnel']),
    kamConversion: () => buildAndShow(['conversion']),
    kamPlanAccuracy: () => buildAndShow(['planAccuracy']),
    kamDossier: async () => {
      if (await store.dossiers.openSelected()) return;
      store.chooseTab('dossiers');
      await openPane();
    },
    kamRefreshAll: () => {
      const built = store.state().survey?.reports.map(({ report }) => report) ?? [];
      const inOrder = REPORT_IDS.filter((report) => built.includes(report));
      return buildAndShow(inOrder.length > 0 ? inOrder : REPORT_IDS);
    },
    kamCheckData: async () => {
      store.chooseTab('start');
      await Promise.all([openPane(), store.look()]);
    },
  };
}
