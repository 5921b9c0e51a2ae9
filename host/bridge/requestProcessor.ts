/**
 * Works through one request of Office.js: finds its objects, does its actions one after another and stops at the first that
 * fails, keeping what was done before.
 */
import { HostError } from '../engine/hostError';
import { type HostObject, isHostObject, memberName } from './hostObject';
import {
  type ActionMessage,
  ActionType,
  type ArgumentInfo,
  type ErrorMessage,
  type ObjectPathMessage,
  PathType,
  type RequestBody,
  type ResponseBody,
} from './messages';
import { answerQuery } from './query';
import type { SetCheck } from './requirementSets';

/** What a request needs of the host. */
export interface RequestContext {
  workbook(): HostObject;
  service(name: string): HostObject;
  reference(id: string): HostObject;
  /** Called before values are read, so that formulas set earlier are computed. */
  beforeRead(): Promise<void>;
  /** Called before each action; throws when a failure was ordered. */
  beforeAction(action: ActionMessage): void;
  /** Refuses members that the played Excel does not have. */
  checkSet: SetCheck;
}

const STATUS: Record<string, number> = {
  ItemNotFound: 404,
  ItemAlreadyExists: 409,
  AccessDenied: 403,
  GeneralException: 500,
};

export class RequestProcessor {
  /** Each path is found once, or an add would add twice. */
  private readonly found = new Map<number, HostObject | null>();
  /** The member that is being used, for errors. */
  private location: string | null = null;

  constructor(
    private readonly body: RequestBody,
    private readonly context: RequestContext,
  ) {}

  async process(): Promise<ResponseBody> {
    const response: ResponseBody = { Results: [], TraceIds: [] };
    for (const [index, action] of this.body.Actions.entries()) {
      try {
        this.location = null;
        response.Results.push({ ActionId: action.Id, Value: (await this.act(action)) ?? null });
        if (action.ActionType === ActionType.Trace) response.TraceIds.push(action.Id);
      } catch (error) {
        response.Error = this.errorMessage(error, index);
        break;
      }
    }
    return response;
  }

  private async act(action: ActionMessage): Promise<unknown> {
    if (action.ActionType === ActionType.Trace) return null;
    this.context.beforeAction(action);
    if (action.ActionType === ActionType.Query) await this.context.beforeRead();
    const object = await this.find(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return object && object.identity();
      case ActionType.Query:
        if (object) this.location = object.className;
        return object && answerQuery(object, action.QueryInfo ?? {}, this.context.checkSet);
      case ActionType.Method:
        return object && this.plain(await this.call(object, action.Name ?? '', action.ArgumentInfo));
      case ActionType.SetProperty:
        return this.set(object, action.Name ?? '', (await this.args(action.ArgumentInfo))[0]);
      case ActionType.Update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) this.set(object, name, value);
        return null;
      default:
        throw new HostError(
          'NotImplemented',
          `Action type ${String(action.ActionType)} is not known to the local host.`,
        );
    }
  }

  private set(object: HostObject | null, name: string, value: unknown): null {
    if (!object) throw new HostError('InvalidOperation', 'A null object has no properties to set.');
    this.location = `${object.className}.${memberName(name)}`;
    this.context.checkSet(object.className, memberName(name));
    object.set(memberName(name), value);
    return null;
  }

  private async call(object: HostObject, name: string, info: ArgumentInfo | undefined): Promise<unknown> {
    const args = await this.args(info);
    this.location = `${object.className}.${memberName(name)}`;
    this.context.checkSet(object.className, memberName(name));
    return object.call(memberName(name), args);
  }

  private async find(id: number): Promise<HostObject | null> {
    const known = this.found.get(id);
    if (known !== undefined) return known;
    const path = this.body.ObjectPaths[String(id)];
    if (!path) throw new HostError('InvalidObjectPath', `There is no object path ${String(id)}.`);
    const object = await this.made(path);
    this.found.set(id, object);
    return object;
  }

  private async made(path: ObjectPathMessage): Promise<HostObject | null> {
    switch (path.ObjectPathType) {
      case PathType.Workbook:
        return this.context.workbook();
      case PathType.Service:
        return this.context.service(path.Name ?? '');
      case PathType.Reference:
        return this.context.reference(path.Name ?? '');
      case PathType.Null:
        return null;
      default: {
        const parent = await this.find(path.ParentObjectPathId ?? 0);
        return parent && this.below(parent, path);
      }
    }
  }

  private async below(parent: HostObject, path: ObjectPathMessage): Promise<HostObject | null> {
    const name = path.Name ?? '';
    switch (path.ObjectPathType) {
      case PathType.Method: {
        const result = await this.call(parent, name, path.ArgumentInfo);
        return isHostObject(result) ? result : null;
      }
      case PathType.Property:
        this.location = `${parent.className}.${memberName(name)}`;
        this.context.checkSet(parent.className, memberName(name));
        return parent.object(memberName(name));
      case PathType.Indexer: {
        const [key] = await this.args(path.ArgumentInfo);
        this.location = `${parent.className}.getItem`;
        return parent.item(key);
      }
      default:
        throw new HostError('InvalidObjectPath', `Path type ${String(path.ObjectPathType)} is not known.`);
    }
  }

  /** Arguments with object paths replaced by their objects, also inside lists and records. */
  private async args(info: ArgumentInfo | undefined): Promise<unknown[]> {
    const given = info?.Arguments ?? [];
    const paths = info?.ReferencedObjectPathIds ?? [];
    const args: unknown[] = [];
    for (const [index, value] of given.entries()) args.push(await this.argument(value, paths[index]));
    return args;
  }

  private async argument(value: unknown, path: unknown): Promise<unknown> {
    if (Array.isArray(value) && Array.isArray(path)) {
      return Promise.all(value.map((item, index) => this.argument(item, path[index])));
    }
    if (typeof path === 'number' && path !== 0) return this.find(path);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
    if ('_ObjectPathId' in value) return this.find(Number(value._ObjectPathId));
    const record: Record<string, unknown> = {};
    for (const [name, part] of Object.entries(value)) record[name] = await this.argument(part, undefined);
    return record;
  }

  /** What a method gives back as an action: an object only says who it is. */
  private plain(result: unknown): unknown {
    return isHostObject(result) ? result.identity() : result;
  }

  private errorMessage(error: unknown, index: number): ErrorMessage {
    const known = error instanceof HostError;
    const code = known ? error.code : 'GeneralException';
    const message = error instanceof Error ? error.message : String(error);
    return {
      Code: code,
      Message: message,
      Location: this.location,
      ActionIndex: index,
      HttpStatusCode: STATUS[code] ?? 400,
    };
  }
}
