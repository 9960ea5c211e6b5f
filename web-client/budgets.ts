import { gzipSync } from "node:zlib";
import type { Plugin } from "vite";

/** What the browser of a role loads: the entry and the screen, with all they import. */
interface Budget {
  readonly module: string;
  readonly kib: number;
}

/** Fails the build when a role has to load more JavaScript, gzipped, than its budget. */
export function budgets(roles: Readonly<Record<string, Budget>>): Plugin {
  return {
    name: "budgets",
    apply: "build",
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((output) => output.type === "chunk");
      const byFile = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
      const entries = chunks.filter((chunk) => chunk.isEntry);

      for (const [role, budget] of Object.entries(roles)) {
        const screen = chunks.find((chunk) =>
          chunk.moduleIds.some((id) => id.endsWith(budget.module)),
        );
        if (!screen) this.error(`no chunk holds ${budget.module}`);

        const files = new Set<string>();
        const visit = (file: string): void => {
          if (files.has(file)) return;
          files.add(file);
          byFile.get(file)?.imports.forEach(visit);
        };
        for (const chunk of [...entries, screen]) visit(chunk.fileName);

        let bytes = 0;
        for (const file of files) {
          bytes += gzipSync(byFile.get(file)?.code ?? "").length;
        }
        const figure = `${role}: ${(bytes / 1024).toFixed(1)} of ${budget.kib} KiB`;
        if (bytes > budget.kib * 1024) this.error(`over budget: ${figure}`);
        this.info(figure);
      }
    },
  };
}
