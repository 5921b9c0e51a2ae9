/** The name that a client's dossier gets; null when it is left out. @example nameOf('Acme', { Acme: null }) // null */
export function nameOf(name: string, chosen: Readonly<Record<string, string | null>>): string | null {
  return Object.hasOwn(chosen, name) ? (chosen[name] ?? null) : name;
}
