// Drives an emulator with the official Go SDK and prints what the SDK made of each answer, as one JSON object.
// go-sdk.test.ts starts the emulator, runs this, and judges.
//
//	go-sdk ENDPOINT EMAIL PASSWORD TAG_NAME
//	go-sdk metadata GROUP_ID TAG_NAME
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"time"

	"github.com/soracom/soracom-sdk-go"
)

type refusal struct {
	Status  int    `json:"status"`
	Code    string `json:"code"`
	Message string `json:"message"`
}

type report struct {
	OperatorID  string            `json:"operatorId"`
	Registered  []string          `json:"registered"`
	Pages       [][]string        `json:"pages"`
	Tagged      map[string]string `json:"tagged"`
	Untagged    map[string]string `json:"untagged"`
	ExpiresAt   int64             `json:"expiresAt"`
	Unset       bool              `json:"unset"`
	Status      string            `json:"status"`
	SpeedClass  string            `json:"speedClass"`
	GroupConfig any               `json:"groupConfig"`
	InGroup     []string          `json:"inGroup"`
	Traffic     any               `json:"traffic"`
	Beam        any               `json:"beam"`
	AirFile     string            `json:"airFile"`
	BeamFile    string            `json:"beamFile"`
	Handlers    []string          `json:"handlers"`
	Renamed     any               `json:"renamed"`
	Deleted     refusal           `json:"deleted"`
	Refused     refusal           `json:"refused"`
	Unknown     refusal           `json:"unknown"`
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func must[T any](value T, err error) T {
	check(err)
	return value
}

func refused[T any](_ T, err error) refusal {
	var e *soracom.APIError
	if !errors.As(err, &e) {
		check(fmt.Errorf("a refusal was expected, not: %v", err))
	}
	return refusal{e.HTTPStatusCode, e.ErrorCode, e.Message}
}

func imsis(sims []soracom.Subscriber) []string {
	list := []string{}
	for _, sim := range sims {
		list = append(list, sim.IMSI)
	}
	return list
}

func main() {
	if os.Args[1] == "metadata" {
		metadata(os.Args[2], os.Args[3])
		return
	}
	endpoint, email, password, tag := os.Args[1], os.Args[2], os.Args[3], os.Args[4]
	var r report
	ac := soracom.NewAPIClient(&soracom.APIClientOptions{Endpoint: endpoint})

	must(ac.InitOperatorForSandbox(email, password, "keyId-any", "secret-any", true, []string{"jp"}))
	check(ac.Auth(email, password))
	r.OperatorID = must(ac.GetOperator(ac.OperatorID)).OperatorID

	// Five SIMs, read in pages of two by the Link header.
	for range 5 {
		made := must(ac.CreateSubscriber())
		sim := must(ac.RegisterSubscriber(made.IMSI, soracom.RegisterSubscriberOptions{RegistrationSecret: made.RegistrationSecret}))
		r.Registered = append(r.Registered, sim.IMSI)
	}
	for next, more := "", true; more; {
		page, keys, err := ac.ListSubscribers(&soracom.ListSubscribersOptions{Limit: 2, LastEvaluatedKey: next})
		check(err)
		r.Pages = append(r.Pages, imsis(page))
		if more = keys != nil && keys.Next != ""; more {
			next = keys.Next
		}
	}
	imsi := r.Registered[0]

	r.Tagged = must(ac.PutSubscriberTags(imsi, []soracom.Tag{{TagName: tag, TagValue: "odd"}, {TagName: "plain", TagValue: "kept"}})).Tags
	check(ac.DeleteSubscriberTag(imsi, tag))
	r.Untagged = must(ac.GetSubscriber(imsi)).Tags

	// The SDK sends the time as a text and reads it back as a number of milliseconds.
	r.ExpiresAt = must(ac.SetSubscriberExpiredAt(imsi, time.UnixMilli(4102444800000))).ExpiredAt.UnixMilli()
	r.Unset = must(ac.UnsetSubscriberExpiredAt(imsi)).ExpiredAt == nil

	r.Status = must(ac.ActivateSubscriber(imsi)).Status
	r.SpeedClass = must(ac.UpdateSubscriberSpeedClass(imsi, soracom.SpeedClassS1Fast.String())).SpeedClass

	group := must(ac.CreateGroupWithName("from the SDK"))
	r.GroupConfig = must(ac.UpdateAirConfig(group.GroupID, &soracom.AirConfig{UseCustomDNS: true, DNSServers: []string{"8.8.8.8"}})).Configuration["SoracomAir"]
	must(ac.SetSubscriberGroup(imsi, group.GroupID))
	members, _, err := ac.ListSubscribersInGroup(group.GroupID, nil)
	check(err)
	r.InGroup = imsis(members)

	// Statistics go in with the fields that the SDK knows of, the date too, and come out in files.
	now := time.Now()
	from, to := now.Add(-time.Hour), now.Add(time.Hour)
	check(ac.InsertAirStats(imsi, soracom.AirStats{Unixtime: uint64(now.Unix()), Traffic: map[soracom.SpeedClass]soracom.AirStatsForSpeedClass{
		soracom.SpeedClassS1Fast: {UploadBytes: 1000, UploadPackets: 1, DownloadBytes: 2000, DownloadPackets: 2}}}))
	check(ac.InsertBeamStats(imsi, soracom.BeamStats{Unixtime: uint64(now.Unix()), Traffic: map[soracom.BeamType]soracom.BeamStatsForType{soracom.BeamTypeInHTTP: {Count: 3}}}))
	r.Traffic = must(ac.GetAirStats(imsi, from, to, soracom.StatsPeriodMinutes))[0].Traffic
	r.Beam = must(ac.GetBeamStats(imsi, from, to, soracom.StatsPeriodMinutes))[0].Traffic
	r.AirFile = must(ac.ExportAirStats(from, to, soracom.StatsPeriodDay)).String()
	r.BeamFile = must(ac.ExportBeamStats(from, to, soracom.StatsPeriodDay)).String()

	// An event handler: the SDK sends null for every target but one, and reads null where there is no description.
	handler := must(ac.CreateEventHandler(&soracom.CreateEventHandlerOptions{
		TargetIMSI: &imsi, Name: "上限", Status: soracom.EventStatusActive,
		RuleConfig:       soracom.RuleMonthlyTraffic(1000, soracom.EventDateTimeBeginningOfNextMonth),
		ActionConfigList: []soracom.ActionConfig{soracom.ActionChangeSpeed(soracom.EventDateTimeImmediately, soracom.SpeedClassS1Minimum), soracom.ActionDeactivate(soracom.EventDateTimeAfterOneDay)},
	}))
	for _, list := range [][]soracom.EventHandler{must(ac.ListEventHandlers(nil)), must(ac.ListEventHandlers(&soracom.ListEventHandlersOptions{Target: "imsi"})), must(ac.ListEventHandlersForSubscriber(imsi))} {
		for _, h := range list {
			r.Handlers = append(r.Handlers, h.Name)
		}
	}
	handler.Name, handler.Description = "limit", "of the month"
	check(ac.UpdateEventHandler(handler))
	r.Renamed = must(ac.GetEventHandler(handler.HandlerID))
	check(ac.DeleteEventHandler(handler.HandlerID))
	r.Deleted = refused(ac.GetEventHandler(handler.HandlerID))

	r.Refused = refused(ac.TerminateSubscriber(imsi))
	r.Unknown = refused(ac.GetSubscriber("999999999999999"))

	check(json.NewEncoder(os.Stdout).Encode(r))
}
