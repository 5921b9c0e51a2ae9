/** Answers a query: the wanted properties of an object, of the objects below it, or of a collection's items. */
import { HostError } from '../engine/hostError';
import { type HostObject, memberName, wireName } from './hostObject';
import type { QueryInfo } from './messages';
import type { SetCheck } from './requirementSets';

/** What is wanted, by name; '*' stands for every plain property. */
interface Wanted {
  [name: string]: Wanted;
}

/** @param check refuses members that the played Excel does not have */
export function answerQuery(object: HostObject, query: QueryInfo, check: SetCheck): unknown {
  const wanted = nothing();
  const paths = [...(query.Select ?? []), ...(query.Expand ?? []).map((path) => `${path}/*`)];
  for (const path of paths.length > 0 ? paths : ['*']) {
    let level = wanted;
    for (const name of path.split(/[/.]/)) level = level[memberName(name)] ??= nothing();
  }
  return object.isCollection ? collection(object, wanted, query, check) : single(object, wanted, check);
}

/** Has no members of its own, so that no name means anything but what was asked for. */
function nothing(): Wanted {
  return Object.create(null) as Wanted;
}

function single(object: HostObject, wanted: Wanted, check: SetCheck): Record<string, unknown> {
  const answer = object.identity();
  for (const [name, below] of Object.entries(wanted)) {
    if (name === '*') {
      for (const property of object.propertyNames()) {
        if (!property.startsWith('_')) answer[wireName(property)] = readable(object, property, check);
      }
      continue;
    }
    check(object.className, name);
    if (object.hasProperty(name)) {
      answer[wireName(name)] = object.get(name);
    } else {
      answer[wireName(name)] = nested(object.object(name), below, check);
    }
  }
  return answer;
}

/** A property that can only be set, or that this Excel does not have, is nothing to be read with all others. */
function readable(object: HostObject, property: string, check: SetCheck): unknown {
  try {
    check(object.className, property);
    return object.get(property);
  } catch (error) {
    if (error instanceof HostError && error.code === 'ApiNotFound') return undefined;
    throw error;
  }
}

function nested(object: HostObject | null, below: Wanted, check: SetCheck): unknown {
  if (!object) return null;
  const wanted = Object.keys(below).length > 0 ? below : { '*': {} };
  return object.isCollection ? collection(object, wanted, {}, check) : single(object, wanted, check);
}

function collection(object: HostObject, wanted: Wanted, page: QueryInfo, check: SetCheck): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  const ofItems = nothing();
  for (const [name, below] of Object.entries(wanted)) {
    if (name === 'items') Object.assign(ofItems, Object.keys(below).length > 0 ? below : { '*': {} });
    else if (name !== '*' && object.hasProperty(name)) answer[wireName(name)] = object.get(name);
    else ofItems[name] = below;
  }
  if ('*' in wanted) for (const name of object.propertyNames()) answer[wireName(name)] = object.get(name);
  if (Object.keys(ofItems).length === 0) return answer;
  const skip = page.Skip ?? 0;
  const all = object.items();
  const items = all.slice(skip, page.Top === undefined ? undefined : skip + page.Top);
  answer['_Items'] = items.map((item, index) => {
    const value = single(item, ofItems, check);
    return 'Id' in value ? value : { ...value, _Index: skip + index };
  });
  return answer;
}
