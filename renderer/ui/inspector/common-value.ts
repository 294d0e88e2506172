/** The value that all records have in a field, or undefined when they differ (or when there are none). */
export function commonValue<R extends object, K extends keyof R>(
  records: readonly R[],
  field: K,
): R[K] | undefined {
  const first = records[0]
  if (first === undefined) return undefined
  return records.every(record => record[field] === first[field]) ? first[field] : undefined
}
