/** Which Excel this is, in one line, such as 'Excel 16.0.18025.20000 on PC'. */
export function aboutExcel(): string {
  // The declarations promise it; older Office has none.
  const diagnostics = Office.context.diagnostics as Partial<Office.ContextInformation> | undefined;
  const { host = 'Excel', version = 'of unknown version', platform = 'unknown platform' } = diagnostics ?? {};
  return `${String(host)} ${version} on ${String(platform)}`;
}
