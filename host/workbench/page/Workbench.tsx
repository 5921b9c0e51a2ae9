import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  FluentProvider,
  Link,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  ProgressBar,
  Switch,
  Text,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import {
  ArrowDownloadRegular,
  DismissRegular,
  FolderOpenRegular,
  LocalLanguageRegular,
  PanelRightRegular,
  TableRegular,
} from '@fluentui/react-icons';
import { type DragEvent, useCallback, useEffect, useReducer, useRef, useState } from 'react';
import type { FunctionsMetadata } from '../../bridge/functionsMetadata';
import { type Dictionary, type Language, LANGUAGES } from '../../../src/i18n/dictionary';
import { fill } from '../../../src/i18n/template';
import type { DescribedFunctions } from './grid/functionHelp';
import { WorkbenchSession } from './session';
import { firstState, nextState } from './workbenchState';

/** The file that the page opens first. */
export interface FirstFile {
  name: string;
  address: string;
}

export interface WorkbenchProps {
  texts: Dictionary;
  language: Language;
  metadata: FunctionsMetadata & DescribedFunctions;
  first: FirstFile;
  onSession: (session: WorkbenchSession | undefined) => void;
}

/** Something to open that would take the place of changes that are not saved. */
interface Asked {
  name: string;
  open: () => Promise<void> | undefined;
}

/** As a style and not as a class: menus and dialogs take the class over. */
const FULL_HEIGHT = { height: '100%' };

const ACCEPTED = '.xlsx,.xlsm,.csv,.tsv,.txt';

/** The page: a bar of actions, what differs from Excel, the sheet, and the add-in's pane beside it. */
export function Workbench({ texts, language, metadata, first, onSession }: WorkbenchProps) {
  const words = texts.workbench;
  const [state, dispatch] = useReducer(nextState, prefersDark(), firstState);
  const [session, setSession] = useState<WorkbenchSession>();
  const [asked, setAsked] = useState<Asked>();
  const [dropping, setDropping] = useState(false);
  const gridArea = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const picker = useRef<HTMLInputElement>(null);

  useEffect(() => {
    if (!sheet.current || !gridArea.current || !frame.current) return undefined;
    const made = new WorkbenchSession({
      sheet: sheet.current,
      gridArea: gridArea.current,
      frame: frame.current,
      language,
      texts,
      dark: prefersDark(),
      metadata,
      keep: download,
      tell: dispatch,
    });
    setSession(made);
    onSession(made);
    void fetched(first).then(
      (bytes) => made.open(bytes, first.name),
      (error: unknown) => dispatch({ type: 'failed', text: String(error) }),
    );
    return () => {
      onSession(undefined);
      made.dispose();
    };
  }, [first, language, metadata, onSession, texts]);

  useEffect(() => session?.setDark(state.dark), [session, state.dark]);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    if (state.changed) window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [state.changed]);

  const openOrAsk = useCallback(
    (name: string, open: Asked['open']) => {
      if (state.changed) setAsked({ name, open });
      else void open();
    },
    [state.changed],
  );

  const openFile = async (file: File) => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    openOrAsk(file.name, () => session?.open(bytes, file.name));
  };

  const openSample = async (name: string) => {
    const bytes = await fetched({ name, address: `/sample/${name}` });
    openOrAsk(name, () => session?.open(bytes, name));
  };

  const save = async () => {
    try {
      const saved = await session?.save();
      if (saved) download(saved.name, saved.bytes);
    } catch (error) {
      dispatch({ type: 'changed' });
      dispatch({ type: 'failed', text: fill(words.notSaved, { reason: String(error) }) });
    }
  };

  const dropped = (event: DragEvent) => {
    event.preventDefault();
    setDropping(false);
    const [file] = event.dataTransfer.files;
    if (file) void openFile(file);
  };

  const skipToPane = () => {
    dispatch({ type: 'pane', shown: true });
    frame.current?.contentWindow?.focus();
  };

  return (
    <FluentProvider theme={state.dark ? webDarkTheme : webLightTheme} style={FULL_HEIGHT}>
      {/* The whole page takes files that are dropped on it; the button beside does the same without a mouse. */}
      <div
        className="workbench-root"
        onDragEnter={(event) => {
          if (event.dataTransfer.types.includes('Files')) setDropping(true);
        }}
        onDragOver={(event) => event.preventDefault()}
        onDrop={dropped}
      >
        <header className="workbench-bar">
          <Button className="workbench-skip" onClick={skipToPane}>
            {words.skipToPane}
          </Button>
          <h1>{words.title}</h1>
          <Button icon={<FolderOpenRegular />} onClick={() => picker.current?.click()}>
            {words.open}
          </Button>
          <input
            ref={picker}
            type="file"
            accept={ACCEPTED}
            aria-label={words.open}
            hidden
            onChange={(event) => {
              const [file] = event.target.files ?? [];
              if (file) void openFile(file);
              event.target.value = '';
            }}
          />
          <Button
            icon={<ArrowDownloadRegular />}
            disabled={state.file === null || state.step !== null}
            onClick={() => void save()}
          >
            {words.save}
          </Button>
          <Text className="workbench-file" title={state.file ?? ''}>
            {state.file}
            {state.changed ? ` (${words.changed})` : ''}
          </Text>
          <Menu>
            <MenuTrigger disableButtonEnhancement>
              <Button appearance="subtle" icon={<TableRegular />}>
                {words.samples}
              </Button>
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                {LANGUAGES.map((each) => (
                  <MenuItem
                    key={each}
                    onClick={() => {
                      const name = `kam-sample-${each}.xlsx`;
                      void openSample(name);
                    }}
                  >
                    {texts.languages[each]}
                  </MenuItem>
                ))}
                <MenuItem onClick={() => openOrAsk(words.newBook, () => session?.openNew())}>{words.newBook}</MenuItem>
              </MenuList>
            </MenuPopover>
          </Menu>
          <Menu>
            <MenuTrigger disableButtonEnhancement>
              <Button appearance="subtle" icon={<LocalLanguageRegular />}>
                {texts.languages[language]}
              </Button>
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                {LANGUAGES.map((each) => (
                  <MenuItem key={each} onClick={() => goToLanguage(each)}>
                    {texts.languages[each]}
                  </MenuItem>
                ))}
              </MenuList>
            </MenuPopover>
          </Menu>
          <Switch
            label={words.dark}
            checked={state.dark}
            onChange={(_, { checked }) => dispatch({ type: 'theme', dark: checked })}
          />
          <Button
            appearance="subtle"
            icon={<PanelRightRegular />}
            aria-pressed={state.paneShown}
            onClick={() => dispatch({ type: 'pane', shown: !state.paneShown })}
          >
            {words.pane}
          </Button>
        </header>
        <section aria-label={words.notExcel}>
          <MessageBar intent="info" layout="multiline">
            <MessageBarBody>
              <strong>{words.notExcel}</strong> <Differences texts={texts} />
            </MessageBarBody>
          </MessageBar>
        </section>
        <div role="region" aria-label={words.state} aria-live="polite">
          {state.step && (
            <>
              <Text>{fill(words.steps[state.step.kind], { file: state.step.file })}</Text>
              <ProgressBar aria-label={words.steps[state.step.kind]} />
            </>
          )}
          {state.message && (
            <MessageBar intent={state.message.intent} layout="multiline">
              <MessageBarBody>{state.message.text}</MessageBarBody>
              <MessageBarActions
                containerAction={
                  <Button
                    appearance="transparent"
                    icon={<DismissRegular />}
                    aria-label={words.dismiss}
                    onClick={() => dispatch({ type: 'dismissed' })}
                  />
                }
              />
            </MessageBar>
          )}
        </div>
        <div className="workbench-body">
          <main className="workbench-grid" ref={gridArea} aria-label={words.sheet}>
            <div className="workbench-sheet" ref={sheet} />
          </main>
          <iframe
            ref={frame}
            className="workbench-pane"
            title={words.pane}
            hidden={!state.paneShown}
            style={{ colorScheme: state.dark ? 'dark' : 'light' }}
          />
        </div>
        {dropping && (
          <div className="workbench-drop" onDragLeave={() => setDropping(false)}>
            <FluentProvider theme={state.dark ? webDarkTheme : webLightTheme}>
              <Text size={600}>{words.drop}</Text>
            </FluentProvider>
          </div>
        )}
        <Dialog open={asked !== undefined} onOpenChange={() => setAsked(undefined)}>
          <DialogSurface>
            <DialogBody>
              <DialogTitle>{words.unsavedTitle}</DialogTitle>
              <DialogContent>{fill(words.unsaved, { file: state.file ?? '', other: asked?.name ?? '' })}</DialogContent>
              <DialogActions>
                <Button
                  appearance="primary"
                  onClick={() => {
                    void asked?.open();
                    setAsked(undefined);
                  }}
                >
                  {words.openAnyway}
                </Button>
                <Button onClick={() => setAsked(undefined)}>{words.stay}</Button>
              </DialogActions>
            </DialogBody>
          </DialogSurface>
        </Dialog>
      </div>
    </FluentProvider>
  );
}

function Differences({ texts }: { texts: Dictionary }) {
  const [shown, setShown] = useState(false);
  const words = texts.workbench;
  return (
    <>
      <Link as="button" aria-expanded={shown} onClick={() => setShown(!shown)}>
        {words.whatDiffers}
      </Link>
      {shown && (
        <ul>
          {words.differences.map((difference) => (
            <li key={difference}>{difference}</li>
          ))}
        </ul>
      )}
    </>
  );
}

async function fetched({ name, address }: FirstFile): Promise<Uint8Array> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${name}: ${String(answer.status)}`);
  return new Uint8Array(await answer.arrayBuffer());
}

function download(name: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}

function goToLanguage(language: Language): void {
  const address = new URL(window.location.href);
  address.searchParams.set('lang', language);
  window.location.assign(address);
}

function prefersDark(): boolean {
  return window.matchMedia('(prefers-color-scheme: dark)').matches;
}
