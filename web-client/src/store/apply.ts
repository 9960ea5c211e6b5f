import type { Json, Op } from "@deroule/protocol";

type Table = { readonly [name: string]: Json };

/**
 * Applies an RFC 6902 patch of `add`, `replace` and `remove`. The document given is left as
 * it was, and whatever the patch does not touch keeps its identity, so that what is derived
 * from it need not be derived again. Undefined when an operation has no place in the document.
 */
export function applyOps(document: Json, ops: readonly Op[]): Json | undefined {
  let result: Json | undefined = document;
  for (const op of ops) {
    result = change(result, pathOf(op.path), op);
    if (result === undefined) return undefined;
  }
  return result;
}

function pathOf(pointer: string): readonly string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}

function change(value: Json, path: readonly string[], op: Op): Json | undefined {
  const [name, ...rest] = path;
  if (name === undefined) return op.op === "remove" ? undefined : op.value;
  if (isList(value)) return changeList(value, name, rest, op);
  if (isTable(value)) return changeTable(value, name, rest, op);
  return undefined;
}

function changeTable(
  table: Table,
  name: string,
  rest: readonly string[],
  op: Op,
): Json | undefined {
  const held = Object.hasOwn(table, name) ? table[name] : undefined;
  if (rest.length > 0) {
    if (held === undefined) return undefined;
    const changed = change(held, rest, op);
    return changed === undefined ? undefined : { ...table, [name]: changed };
  }
  if (op.op === "add") return { ...table, [name]: op.value };
  if (held === undefined) return undefined;
  if (op.op === "replace") return { ...table, [name]: op.value };
  const { [name]: _removed, ...others } = table;
  return others;
}

function changeList(
  list: readonly Json[],
  name: string,
  rest: readonly string[],
  op: Op,
): Json | undefined {
  const end = rest.length === 0 && op.op === "add" ? list.length : list.length - 1;
  const index = name === "-" ? list.length : /^(0|[1-9]\d*)$/.test(name) ? Number(name) : Infinity;
  if (index > end) return undefined;
  if (rest.length > 0) {
    const held = list[index];
    const changed = held === undefined ? undefined : change(held, rest, op);
    return changed === undefined ? undefined : replaced(list, index, changed);
  }
  if (op.op === "replace") return replaced(list, index, op.value);
  const after = op.op === "add" ? [op.value] : [];
  return [...list.slice(0, index), ...after, ...list.slice(op.op === "add" ? index : index + 1)];
}

function replaced(list: readonly Json[], index: number, value: Json): readonly Json[] {
  return list.map((held, place) => (place === index ? value : held));
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

function isTable(value: Json): value is Table {
  return typeof value === "object" && value !== null;
}
