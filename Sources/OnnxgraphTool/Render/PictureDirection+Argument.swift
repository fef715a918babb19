public import ArgumentParser
public import Inspection

extension PictureDirection: ExpressibleByArgument {}
