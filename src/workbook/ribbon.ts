/**
 * Ties the ribbon's buttons to what they do.
 *
 * @param actions by the name that the manifest gives the function
 */
export function onRibbon(actions: Readonly<Record<string, () => Promise<void>>>): void {
  for (const [name, act] of Object.entries(actions)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      void act().finally(() => event.completed());
    });
  }
}

/**
 * Opens the pane, so that it can show what a ribbon's button did.
 *
 * @returns false where Office cannot do that
 */
export async function openPane(): Promise<boolean> {
  try {
    await Office.addin.showAsTaskpane();
    return true;
  } catch {
    return false;
  }
}
