import type { PaneProps } from '../paneProps';
import { Section } from '../Section';
import { AsOfField } from './AsOfField';
import { BuildBar } from './BuildBar';
import { BuildOutcome } from './BuildOutcome';
import { CARDS } from './cards';
import { ReportCard } from './ReportCard';

/** The second tab: the reports, each with its question, and how to build them. */
export default function ReportsTab({ state, store }: PaneProps) {
  return (
    <>
      <BuildBar state={state} store={store} />
      <BuildOutcome state={state} />
      <AsOfField state={state} store={store} />
      <Section title={state.texts.pane.reports.title}>
        {CARDS.map((card) => (
          <ReportCard key={card.report} state={state} store={store} card={card} />
        ))}
      </Section>
    </>
  );
}
