package main

import (
	"encoding/json"
	"os"
	"time"

	"github.com/soracom/soracom-sdk-go"
)

type metadataReport struct {
	IMSI       string            `json:"imsi"`
	Userdata   string            `json:"userdata"`
	SpeedClass string            `json:"speedClass"`
	Terminable []bool            `json:"terminable"`
	ExpiresAt  int64             `json:"expiresAt"`
	Unset      bool              `json:"unset"`
	Tagged     map[string]string `json:"tagged"`
	Untagged   map[string]string `json:"untagged"`
	Group      string            `json:"group"`
	WithoutOne *string           `json:"withoutOne"`
	Refused    refusal           `json:"refused"`
}

// What a device does with the metadata client of the SDK, at its own address: whoever runs it says where that is.
func metadata(group, tag string) {
	var r metadataReport
	mc := soracom.NewMetadataClient(nil)
	r.IMSI = must(mc.GetSubscriber()).IMSI
	r.Userdata = must(mc.GetUserdata())
	r.SpeedClass = must(mc.UpdateSpeedClass("s1.minimum")).SpeedClass
	r.Terminable = []bool{must(mc.EnableTermination()).TerminationEnabled, must(mc.DisableTermination()).TerminationEnabled}
	r.ExpiresAt = must(mc.SetExpiredAt(time.UnixMilli(4102444800000))).ExpiredAt.UnixMilli()
	r.Unset = must(mc.UnsetExpiredAt()).ExpiredAt == nil
	r.Tagged = must(mc.PutTags([]soracom.Tag{{TagName: tag, TagValue: "odd"}, {TagName: "plain", TagValue: "kept"}})).Tags
	check(mc.DeleteTag(tag))
	r.Untagged = must(mc.GetSubscriber()).Tags
	r.Group = *must(mc.SetGroup(group)).GroupID
	r.WithoutOne = must(mc.UnsetGroup()).GroupID
	r.Refused = refused(mc.GetSubscriber())
	check(json.NewEncoder(os.Stdout).Encode(r))
}
