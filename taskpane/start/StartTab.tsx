import type { PaneProps } from '../paneProps';
import { Columns } from './Columns';
import { EmptyWorkbook } from './EmptyWorkbook';
import { Problems } from './Problems';
import { Readiness } from './Readiness';
import { Sources } from './Sources';
import { Welcome } from './Welcome';

/** The first tab: what was found in the workbook, what it means, and what is wrong with it. */
export default function StartTab({ state, store }: PaneProps) {
  const overview = state.survey?.overview;
  const given = { state, store };
  return (
    <>
      {state.isFirstRun && <Welcome {...given} />}
      {overview?.isEmpty === true && <EmptyWorkbook {...given} />}
      {overview?.isEmpty === false && (
        <>
          <Sources {...given} sources={overview.sources} />
          <Readiness {...given} readiness={overview.readiness} />
          <Columns {...given} columns={overview.columns} />
          <Problems {...given} problems={overview.problems} />
        </>
      )}
    </>
  );
}
