import type { ConnectionLike } from '@temporalio/client';
import { temporal } from '@temporalio/proto';
import { searchAttributes } from '@mourafaka/contracts/workflow';

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
  const { operatorService } = connection as ConnectionLike & Required<Pick<ConnectionLike, 'operatorService'>>;
  const { customAttributes } = await operatorService.listSearchAttributes({ namespace });
  const names = Object.keys(searchAttributes) as (keyof typeof searchAttributes)[];
  const missing = names.filter((name) => !Object.hasOwn(customAttributes, name));
  if (missing.length === 0) return;
  const wanted = Object.fromEntries(missing.map((name) => [name, indexedTypes[searchAttributes[name]]]));
  await operatorService.addSearchAttributes({ namespace, searchAttributes: wanted });
}
