import { Badge, Button } from '@fluentui/react-components';
import type { Ref } from 'react';
import { fill } from '../../src/i18n/template';
import type { DossierClient } from '../../src/workbook/surveyDossiers';
import type { PaneProps } from '../paneProps';
import { useStyles } from '../styles';
import { isOff } from './isOff';
import { MaySee } from './MaySee';

interface ClientLineProps extends PaneProps {
  client: DossierClient;
  createButton?: Ref<HTMLButtonElement>;
}

/** A client without a dossier. */
export function ClientLine({ state, store, client, createButton }: ClientLineProps) {
  const styles = useStyles();
  const words = state.texts.pane.dossiers;
  const { name, isKey } = client;
  return (
    <div className={styles.card}>
      <div className={styles.spread}>
        <span className={styles.subheading}>{name}</span>
        {isKey && <Badge appearance="tint">{words.key}</Badge>}
      </div>
      <MaySee {...client} texts={state.texts} />
      <div className={styles.row}>
        <Button
          ref={createButton}
          disabledFocusable={isOff(state)}
          aria-label={fill(words.createOne, { client: name })}
          onClick={() => void store.dossiers.create(name)}
        >
          {words.create}
        </Button>
      </div>
    </div>
  );
}
