/** The services beside the workbook that Office.js's shared runtime calls. */
import { type HostClass, type HostObject, hostObject } from './hostObject';
import type { FunctionChannel } from './functionChannel';

/** Features of custom functions that make answers come back sooner. */
const FAST_ANSWERS = [1, 2, 3, 4];

const customFunctions: HostClass<FunctionChannel> = {
  name: 'CustomFunctions',
  methods: {
    _SetOsfControlContainerReadyForCustomFunctions: () => null,
    _GetEnabledFeatures: () => FAST_ANSWERS,
    setInvocationArrayResults: (channel, [results]) => {
      channel.takeLists(results);
      return null;
    },
    setInvocationResults: (channel, [results]) => {
      channel.takeRecords(results);
      return null;
    },
  },
};

const addinInternal: HostClass<null> = {
  name: 'AddinInternalService',
  methods: { notifyActionHandlerReady: () => null },
};

/** The services by the last part of their full type name. */
export function services(channel: FunctionChannel): Map<string, HostObject> {
  return new Map([
    ['CustomFunctions', hostObject(customFunctions, channel)],
    ['AddinInternalService', hostObject(addinInternal, null)],
  ]);
}
