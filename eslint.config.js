import tseslint from "typescript-eslint";
import { layerRule } from "./eslint.layers.js";

const determinism = "the same report must give the same bytes";

/** What makes output depend on the day, the machine or chance. */
const impure = [
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: `no clock: ${determinism}. Ask the Host in cli/.`,
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: `no clock: ${determinism}. Ask the Host in cli/.`,
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: `no chance: ${determinism}. Number things by their order.`,
  },
  {
    selector: "CallExpression[callee.property.name=/^toLocale/]",
    message: `no locale of the machine: ${determinism}. Format by hand.`,
  },
  {
    selector: "CallExpression[callee.property.name='localeCompare'][arguments.length<2]",
    message: `no locale of the machine: ${determinism}. Name the locale or compare with <.`,
  },
  {
    selector: "NewExpression[callee.object.name='Intl'][arguments.length=0]",
    message: `no locale of the machine: ${determinism}. Name the locale.`,
  },
];

const namedExports = {
  selector: "ExportDefaultDeclaration",
  message: "named exports only: a thing has one name everywhere",
};

export default tseslint.config(
  { ignores: ["dist/", "**/*-changed*", ".cache/"] },
  ...tseslint.configs.recommended,
  {
    rules: {
      eqeqeq: ["error", "always", { null: "ignore" }],
      "@typescript-eslint/consistent-type-imports": [
        "error",
        { fixStyle: "inline-type-imports", disallowTypeAnnotations: false },
      ],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
    },
  },
  {
    files: ["src/**/*.ts"],
    plugins: { house: { rules: { layers: layerRule } } },
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "house/layers": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ["src/**/*.ts"],
    ignores: ["src/cli/**", "src/pool/**", "src/host.ts", "src/host/**"],
    rules: {
      "no-restricted-syntax": ["error", namedExports, ...impure],
      "no-restricted-globals": [
        "error",
        { name: "process", message: "only host.ts and cli/ know the process and its environment" },
        { name: "console", message: "a problem is a Diagnostic, the command line prints it" },
      ],
    },
  },
  {
    files: ["src/cli/**", "src/pool/**", "src/host.ts", "src/host/**"],
    rules: { "no-restricted-syntax": ["error", namedExports] },
  },
);
