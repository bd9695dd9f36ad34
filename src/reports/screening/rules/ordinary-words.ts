const FORENAMES = `amber angel april august autumn basil bay bill blossom brook buddy bunny candy carol chance charity
chase christian clay cliff crystal daisy dawn dean destiny dolly drew duke earl eden faith fern flora frank gene ginger
grace grant harmony harper haven hazel heath heather holly honey hope hunter iris ivy jack jade jasmine jet joy june
king lane lily mark marina mason may mercy merit miles misty nick noble opal page parker patience pearl penny pepper
peace poppy prince rain ray reed rich river rob robin rocky rose ruby rusty sage sandy savannah scout sky skye sterling
storm sue summer sunny trinity trip tanner van victor violet wade ward will willow winter woody`

const SURNAMES = `archer armour ash baker ball banks barber bell best bird bishop black bliss bond bowler bowman bridge
brook brown bull burns bush butcher butler carpenter carr carter case castle chambers chapman church clay close cook
cooper cotton court cox cross crown day dean dyer east english farmer field fields finch fish fisher flood ford forest
fox freeman french friend frost gardener gates glass glover gold good goodall gray green grey hall hand hardy hart hill
hills holder holt hood horn house hunt hunter judge just keen key king knight lamb land law leach little lock long love
low major march marsh marshal mason mills moody moon moor more nail new noble north page park parker parish peace penny
piper player poole pope porter power price priest prior pound rich rivers rose rowe salmon sawyer self sharp shepherd
short silver singer skinner small smart smith snow south spring stern stock stone street strong sweet tailor taylor temple
thatcher till townsend turner underwood waits walker wall ward waters weaver webb weeks well wells west wheeler white wild
wise wood woods worker world young`

/** Names that are ordinary words too: in lower case, or at the beginning of a sentence, they say nothing. */
export const ORDINARY_WORDS: ReadonlySet<string> = new Set(`${FORENAMES} ${SURNAMES}`.split(/\s+/))

/** Two capitals that stand for something else than a child. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  'AI AP CE CP CT DV EH EU FE FM GP HE HR IC ID IT LA MH MP NI NR OF OK PA PC PE PI QA RI SW TM UK US YJ YP'.split(
    ' ',
  ),
)
