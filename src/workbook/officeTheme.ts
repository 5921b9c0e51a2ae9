/** Whether Office is shown dark; null where Office does not say. */
export function isOfficeDark(): boolean | null {
  // The declarations promise a theme; older Office and Excel on the web give none.
  const theme = Office.context.officeTheme as Partial<Office.OfficeTheme> | undefined;
  if (typeof theme?.isDarkTheme === 'boolean') return theme.isDarkTheme;
  const background = theme?.bodyBackgroundColor;
  const parts = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(background ?? '');
  if (!parts) return null;
  const [red = 0, green = 0, blue = 0] = parts.slice(1).map((part) => Number.parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
