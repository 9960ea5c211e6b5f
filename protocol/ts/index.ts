/** The protocol as TypeScript: types of ../schema, guards for what comes from the socket. */
export type * from "./commands";
export type * from "./desk";
export type * from "./documents";
export * from "./guards";
export type * from "./ids";
export * from "./messages";
export * from "./rejections";
export type * from "./values";
export type * from "./words";
