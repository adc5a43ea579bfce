/** Schemas of what people write in rows: `{"topics": [{"id": "teachers", "title": "教师队伍", …}, …]}`. */

/** Some words. */
export const WORDS = { type: 'string', minLength: 1 };

/** Objects of just these fields, each with all of them. */
export const rowsOf = (fields: Readonly<Record<string, object>>) => ({
  type: 'array',
  items: { type: 'object', additionalProperties: false, required: Object.keys(fields), properties: fields },
});
