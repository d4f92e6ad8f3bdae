import type { Rule } from "eslint";

export declare const layers: Record<string, string[]>;
export declare const layerRule: Rule.RuleModule;
