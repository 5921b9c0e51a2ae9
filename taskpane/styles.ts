import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

/** The pane's layout: one column that fits 320 px, parts one below the other. */
export const useStyles = makeStyles({
  page: { minHeight: '100vh', boxSizing: 'border-box', display: 'flex', flexDirection: 'column' },
  notices: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '8px 12px 0',
    ':empty': { display: 'none' },
  },
  panel: {
    padding: '12px',
    display: 'flex',
    flexDirection: 'column',
    gap: '20px',
    outlineStyle: 'none',
    // What is reached by keyboard is not hidden by the tabs above or the selected client below.
    '& :focus-visible': { scrollMarginBlock: '56px 112px' },
  },
  section: { display: 'flex', flexDirection: 'column', gap: '8px' },
  heading: { ...typographyStyles.subtitle2, margin: 0, outlineStyle: 'none' },
  subheading: { ...typographyStyles.body1Strong, margin: 0 },
  text: { ...typographyStyles.body1, margin: 0, overflowWrap: 'anywhere' },
  quiet: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', gap: '8px' },
  bullets: { ...typographyStyles.body1, margin: 0, paddingLeft: '20px', overflowWrap: 'anywhere' },
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '12px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  row: { display: 'flex', alignItems: 'center', gap: '8px', flexWrap: 'wrap' },
  spread: { display: 'flex', alignItems: 'baseline', gap: '8px', justifyContent: 'space-between', flexWrap: 'wrap' },
  sentence: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    alignItems: 'center',
    columnGap: '8px',
    rowGap: '2px',
  },
  wide: { gridColumn: '1 / -1' },
  select: { minWidth: 0, width: '100%', '& select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' } },
  fold: {
    '& > summary': { ...typographyStyles.body1, cursor: 'pointer', paddingBlock: '4px' },
    '& > summary:focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  folded: { display: 'flex', flexDirection: 'column', gap: '8px', paddingTop: '4px' },
  cells: { display: 'flex', flexWrap: 'wrap', columnGap: '10px', rowGap: '4px' },
  full: { width: '100%' },
  /** Read aloud, not shown. */
  spoken: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});
