/// What only moves, copies, converts or chooses data.
let movementCosts: [CostRule] = [
    .free(
        """
        BitCast Cast CastLike CenterCropPad Col2Im Compress Concat ConcatFromSequence Constant ConstantOfShape \
        DepthToSpace Expand EyeLike Flatten Gather GatherElements GatherND Identity MaxUnpool OneHot Optional \
        OptionalGetElement OptionalHasElement Pad Reshape ReverseSequence Scatter ScatterElements ScatterND SequenceAt \
        SequenceConstruct SequenceEmpty SequenceErase SequenceInsert SequenceLength Shape Size Slice SpaceToDepth Split \
        SplitToSequence Squeeze TensorScatter Tile Transpose Trilu Unsqueeze Where
        """),
    .free("RegexFullMatch StringConcat StringNormalizer StringSplit"),
    .free(
        """
        ArrayFeatureExtractor CastMap CategoryMapper DictVectorizer FeatureVectorizer Imputer LabelEncoder OneHotEncoder \
        ZipMap
        """, of: "ai.onnx.ml"),
    .uncounted("ImageDecoder", because: "how much work a picture is depends on its contents"),
]
