import { type ConnectionLike, isGrpcServiceError, type OperatorService } from '@temporalio/client';
import { temporal } from '@temporalio/proto';
import { searchAttributes } from '@mourafaka/contracts/workflow';

const unimplemented = 12;
const { IndexedValueType } = temporal.api.enums.v1;
const indexedTypes = {
  Keyword: IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD,
  Bool: IndexedValueType.INDEXED_VALUE_TYPE_BOOL,
  Datetime: IndexedValueType.INDEXED_VALUE_TYPE_DATETIME,
};

/**
 * Registers the search attributes the namespace does not know yet. A start that names an unknown one is refused, so this
 * comes before anything is started.
 */
export async function registerSearchAttributes(connection: ConnectionLike, namespace: string): Promise<void> {
  const { operatorService } = connection as ConnectionLike & { operatorService: OperatorService };
  const customAttributes = await known(operatorService, namespace);
  const names = Object.keys(searchAttributes) as (keyof typeof searchAttributes)[];
  const missing = names.filter((name) => !Object.hasOwn(customAttributes, name));
  if (missing.length === 0) return;
  const wanted = Object.fromEntries(missing.map((name) => [name, indexedTypes[searchAttributes[name]]]));
  await operatorService.addSearchAttributes({ namespace, searchAttributes: wanted });
}

/** The time-skipping test server can add search attributes but not list them. */
async function known(operatorService: OperatorService, namespace: string): Promise<Record<string, unknown>> {
  try {
    return (await operatorService.listSearchAttributes({ namespace })).customAttributes;
  } catch (error) {
    if (isGrpcServiceError(error) && Number(error.code) === unimplemented) return {};
    throw error;
  }
}
