/** Numbers that the protocol gives to things; the package that has them is needed for its types alone. */
export const Kind = {
  completion: {
    Function: 3,
    Field: 5,
    Variable: 6,
    Class: 7,
    Module: 9,
    Value: 12,
    Enum: 13,
    Keyword: 14,
    Snippet: 15,
    Reference: 18,
    EnumMember: 20,
    Struct: 22,
    Event: 23,
  },
  symbol: { Namespace: 3, Class: 5, Field: 8, Enum: 10, Function: 12, Variable: 13, String: 15, Struct: 23, Event: 24 },
  highlight: { Read: 2, Write: 3 },
  severity: { error: 1, warning: 2, info: 3 },
  snippet: 2,
} as const;
