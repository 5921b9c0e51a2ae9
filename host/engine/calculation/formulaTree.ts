/**
 * Puts our own references into Univer's formula tree, where its parser has found ranges.
 */
import type { BaseAstNode } from '@univerjs/engine-formula';
import { parseSheetAddress } from '../address';
import type { SheetAliases } from '../formula/calculable';
import type { ReadingSession } from './readingSession';
import { SheetReference } from './sheetReference';

/** Univer's own numbers for the kinds of nodes. */
const REFERENCE_NODE = 1;
const UNION_NODE = 10;

/** The part of a tree's node that this needs. */
interface TreeNode {
  readonly nodeType: number;
  getToken(): string;
  getChildren(): TreeNode[];
}

/** A leaf that is a range. It answers what Univer's interpreter and parent nodes ask a node. */
class ReferenceLeaf implements TreeNode {
  readonly nodeType = REFERENCE_NODE;

  constructor(
    private readonly token: string,
    private readonly reference: SheetReference,
  ) {}

  getToken(): string {
    return this.token;
  }

  getChildren(): TreeNode[] {
    return [];
  }

  getValue(): SheetReference {
    return this.reference;
  }

  isAsync(): boolean {
    return false;
  }

  setRefOffset(): void {
    // Formulas are never shared between cells here, so there is no offset.
  }

  execute(): void {
    // The reference is the value.
  }
}

/** Replaces every range of a parsed formula. */
export function bindReferences(root: BaseAstNode, aliases: SheetAliases, session: ReadingSession): void {
  bindChildren(root, aliases, session);
}

function bindChildren(node: TreeNode, aliases: SheetAliases, session: ReadingSession): void {
  const children = node.getChildren();
  children.forEach((child, index) => {
    const address = addressOf(child);
    const leaf = address === undefined ? undefined : leafOf(address, aliases, session);
    if (leaf) children[index] = leaf;
    else bindChildren(child, aliases, session);
  });
}

function addressOf(node: TreeNode): string | undefined {
  if (node.nodeType === REFERENCE_NODE) return node.getToken();
  if (node.nodeType !== UNION_NODE) return undefined;
  const [first, last] = node.getChildren();
  const both = first?.nodeType === REFERENCE_NODE && last?.nodeType === REFERENCE_NODE;
  return both ? `${first.getToken()}:${last.getToken()}` : undefined;
}

function leafOf(address: string, aliases: SheetAliases, session: ReadingSession): ReferenceLeaf | undefined {
  const parsed = parseSheetAddress(address.trim());
  const alias = parsed?.sheet;
  const sheet = alias === undefined ? undefined : aliases.sheet(alias);
  if (!parsed || alias === undefined || !sheet) return undefined;
  return new ReferenceLeaf(address, new SheetReference(sheet, alias, parsed.range, session));
}
