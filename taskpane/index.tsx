import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import { setFunctionLanguage } from '../functions/errors';
import { dictionaryOf } from '../src/i18n/dictionary';
import { displayLanguage } from '../src/workbook/displayLanguage';
import { ready } from '../src/workbook/ready';
import { Pane } from './Pane';
import { workbookEffects } from './workbookEffects';

void ready().then(() => {
  const element = document.getElementById('pane');
  if (!element) throw new Error('the page has no place for the pane');
  const language = displayLanguage();
  document.documentElement.lang = language;
  setFunctionLanguage(language);
  createRoot(element).render(
    <FluentProvider theme={webLightTheme}>
      <Pane texts={dictionaryOf(language)} effects={workbookEffects(language)} />
    </FluentProvider>,
  );
});
