/* The one formula language (公式语言): what this grammar does not have, no formula can say. */
grammar Formula;

formula
    : expression EOF
    ;

expression
    : OPEN expression CLOSE                                          # group
    | NAME OPEN (expression (COMMA expression)*)? CLOSE              # call
    | NUMBER TEXT?                                                   # number
    | TEXT                                                           # text
    | (TRUE | FALSE)                                                 # truth
    | NAME                                                           # name
    | MINUS expression                                               # negation
    | expression operator = (TIMES | OVER) expression                # product
    | expression operator = (PLUS | MINUS) expression                # sum
    | expression relation = (LT | LE | GT | GE | EQ | NE) expression # comparison
    | NOT expression                                                 # not
    | expression AND expression                                      # both
    | expression OR expression                                       # either
    ;

OPEN: '(' | '（';
CLOSE: ')' | '）';
COMMA: ',' | '，';
PLUS: '+';
MINUS: '-' | '−';
TIMES: '*' | '×';
OVER: '/' | '÷';
LE: '<=' | '≤';
GE: '>=' | '≥';
NE: '<>' | '!=' | '≠';
LT: '<';
GT: '>';
EQ: '=' | '==';
AND: 'and';
OR: 'or';
NOT: 'not';
TRUE: 'true';
FALSE: 'false';
NUMBER: [0-9]+ ('.' [0-9]+)?;
NAME: [A-Za-z] [A-Za-z0-9_]*;
TEXT: '"' ~["\u0000-\u001F\u007F]* '"' | '“' ~[”\u0000-\u001F\u007F]* '”';
UNCLOSED: '"' ~["\u0000-\u001F\u007F]* | '“' ~[”\u0000-\u001F\u007F]*;
SPACE: [ \t\r\n　]+ -> skip;
OTHER: .;
