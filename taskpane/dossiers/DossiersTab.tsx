import { useRef } from 'react';
import type { PaneProps } from '../paneProps';
import { ClientSearch } from './ClientSearch';
import { DossierLists } from './DossierLists';
import { Outcome } from './Outcome';
import { SplitView } from './SplitView';
import { StructureView } from './structure/StructureView';
import { WorkBar } from './WorkBar';

/** The third tab: the clients' dossiers, what to do with them, and whom to contact. */
export default function DossiersTab({ state, store }: PaneProps) {
  const given = { state, store };
  const outcome = useRef<HTMLElement>(null);
  const { view } = state.dossiers;
  return (
    <>
      <WorkBar {...given} outcome={outcome} />
      {view === 'list' && <ClientSearch {...given} />}
      <Outcome {...given} place={outcome} />
      {view === 'list' && <DossierLists {...given} />}
      {view === 'structure' && <StructureView {...given} />}
      {view === 'split' && <SplitView {...given} />}
    </>
  );
}
