/** What the manual of MongoDB 7 lists, by its pages. The page tells of each name whether it is answered or refused. */

export const QUERY_OPERATORS = words(`
  $eq $gt $gte $in $lt $lte $ne $nin $not $exists $type $mod $regex $options $all $elemMatch $size
  $bitsAllClear $bitsAllSet $bitsAnyClear $bitsAnySet $geoIntersects $geoWithin $near $nearSphere
`);

export const TOP_LEVEL_QUERY_OPERATORS = words('$and $or $nor $expr $jsonSchema $comment $text $where');

export const UPDATE_OPERATORS = words(`
  $set $setOnInsert $unset $inc $mul $min $max $rename $currentDate $bit
  $push $addToSet $pull $pullAll $pop
`);

export const PUSH_MODIFIERS = words('$each $position $slice $sort');

export const STAGES = words(`
  $addFields $bucket $bucketAuto $changeStream $changeStreamSplitLargeEvent $collStats $count $currentOp $densify
  $documents $facet $fill $geoNear $graphLookup $group $indexStats $limit $listLocalSessions $listSampledQueries
  $listSearchIndexes $listSessions $lookup $match $merge $out $planCacheStats $project $redact $replaceRoot
  $replaceWith $sample $search $searchMeta $set $setWindowFields $shardedDataDistribution $skip $sort $sortByCount
  $unionWith $unset $unwind
`);

export const ACCUMULATORS = words(`
  $accumulator $addToSet $avg $bottom $bottomN $count $first $firstN $last $lastN $max $maxN $median $mergeObjects
  $min $minN $percentile $push $stdDevPop $stdDevSamp $sum $top $topN
`);

/** Expression operators by the headings of the manual. */
export const EXPRESSIONS: Readonly<Record<string, readonly string[]>> = {
  Arithmetic: words(`
    $abs $add $ceil $divide $exp $floor $ln $log $log10 $mod $multiply $pow $round $sqrt $subtract $trunc
    $avg $max $min $sum $stdDevPop $stdDevSamp $median $percentile $rand
    $bitAnd $bitNot $bitOr $bitXor
  `),
  Arrays: words(`
    $arrayElemAt $arrayToObject $concatArrays $filter $first $firstN $in $indexOfArray $isArray $last $lastN $map
    $maxN $minN $objectToArray $range $reduce $reverseArray $size $slice $sortArray $zip
  `),
  'Logic and comparison': words(
    '$and $not $or $cmp $eq $gt $gte $lt $lte $ne $cond $ifNull $switch $literal $let $expr',
  ),
  Dates: words(`
    $dateAdd $dateDiff $dateFromParts $dateFromString $dateSubtract $dateToParts $dateToString $dateTrunc $dayOfMonth
    $dayOfWeek $dayOfYear $hour $isoDayOfWeek $isoWeek $isoWeekYear $millisecond $minute $month $second $week $year
    $tsIncrement $tsSecond
  `),
  Documents: words('$getField $mergeObjects $setField $unsetField $meta'),
  Sets: words(`
    $allElementsTrue $anyElementTrue $setDifference $setEquals $setIntersection $setIsSubset $setUnion
  `),
  Strings: words(`
    $concat $indexOfBytes $indexOfCP $ltrim $regexFind $regexFindAll $regexMatch $replaceAll $replaceOne $rtrim $split
    $strLenBytes $strLenCP $strcasecmp $substr $substrBytes $substrCP $toLower $toUpper $trim
  `),
  Trigonometry: words(`
    $acos $acosh $asin $asinh $atan $atan2 $atanh $cos $cosh $degreesToRadians $radiansToDegrees $sin $sinh $tan $tanh
  `),
  Types: words(`
    $convert $isNumber $toBool $toDate $toDecimal $toDouble $toInt $toLong $toObjectId $toString $type
    $binarySize $bsonSize $function $sampleRate $toHashedIndexKey
  `),
};

export const SCHEMA_KEYWORDS = words(`
  additionalItems additionalProperties allOf anyOf bsonType dependencies description encrypt encryptMetadata enum
  exclusiveMaximum exclusiveMinimum items maximum maxItems maxLength maxProperties minimum minItems minLength
  minProperties multipleOf not oneOf pattern patternProperties properties required title type uniqueItems
`);

export const INDEX_OPTIONS: Readonly<Record<string, unknown>> = {
  unique: true,
  sparse: true,
  partialFilterExpression: { a: 1 },
  expireAfterSeconds: 60,
  background: true,
  v: 2,
  hidden: true,
  collation: { locale: 'de' },
  storageEngine: {},
  weights: {},
  default_language: 'de',
  wildcardProjection: {},
  bits: 26,
};

/** Kinds of indexes with a key of each. */
export const INDEX_KINDS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  ascending: { a: 1 },
  descending: { a: -1 },
  compound: { a: 1, b: -1 },
  text: { a: 'text' },
  hashed: { a: 'hashed' },
  '2d': { a: '2d' },
  '2dsphere': { a: '2dsphere' },
  wildcard: { '$**': 1 },
};

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}
