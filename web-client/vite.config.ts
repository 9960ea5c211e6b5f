import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { budgets } from "./budgets.ts";

const server = process.env["DEROULE_SERVER"] ?? "http://127.0.0.1:8080";

export default defineConfig({
  // Every link (/j, /o, /f) is answered with the same page, so its files are named from the root.
  base: "/",
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  resolve: {
    // The protocol's tests live outside this folder and find their packages in it.
    dedupe: ["ajv", "vitest"],
    alias: {
      "@deroule/protocol": fileURLToPath(new URL("../protocol/ts/index.ts", import.meta.url)),
    },
  },
  plugins: [
    budgets({
      participant: { module: "screens/participant/Participant.tsx", kib: 40 },
      observer: { module: "screens/observer/Observer.tsx", kib: 25 },
      facilitator: { module: "screens/facilitator/Facilitator.tsx", kib: 80 },
    }),
  ],
  build: {
    outDir: "dist",
    target: "es2022",
    // The content security policy allows neither inline scripts nor data: fonts.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
  server: {
    proxy: {
      "/live": { target: server, ws: true },
      "/api": { target: server },
    },
  },
  test: {
    restoreMocks: true,
    projects: [
      {
        extends: true,
        test: {
          name: "client",
          environment: "happy-dom",
          include: ["src/**/*.test.{ts,tsx}"],
          setupFiles: ["src/testing/setup.ts"],
        },
      },
      {
        extends: true,
        test: { name: "protocol", environment: "node", include: ["../protocol/ts/**/*.test.ts"] },
      },
    ],
  },
});
